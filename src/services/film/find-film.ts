import type { Films } from '../../data/catalogue/films.ts';
import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import { cleanLine } from '../../domain/clean-text.ts';
import { type Film, titleAndYear } from '../../domain/film.ts';
import { flagOrName } from '../../i18n/countries.ts';
import { UserError } from '../../interactions/user-error.ts';

/** How many films to name if what was typed isn't one of them. */
const MAX_NAMED = 3;

/**
 * The chosen film. Text that wasn't chosen from the list is never guessed at.
 * @throws {UserError} naming near matches if it isn't a film
 */
export function findFilm(films: Films, moments: VisibleMoments, chosen: string, locale: string): Film {
  const film = films.find(chosen, moments);
  if (film) return film;
  const near = films
    .search(chosen, moments, MAX_NAMED)
    .map(
      (one) =>
        `“${titleAndYear(one, locale)}” ${one.countries.map((code) => flagOrName(code, locale)).join(' ')}`,
    );
  const typed = cleanLine(chosen);
  throw near.length > 0
    ? new UserError('film.near', { typed, titles: near })
    : new UserError('film.unknown', { typed });
}
