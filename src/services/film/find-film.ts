import type { Films } from '../../data/catalogue/films.ts';
import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import { cleanLine } from '../../domain/clean-text.ts';
import { type Film, isLikeFilmId, titleAndYear } from '../../domain/film.ts';
import { flagOrName } from '../../i18n/countries.ts';
import { UserError } from '../../interactions/user-error.ts';

/** How many films to name if what was typed isn't one of them. */
const MAX_NAMED = 3;

/** How many of the films of one title. */
const MAX_NAMESAKES = 5;

/** What a film option holds: the id of a film, or what was typed and sent without choosing from the list. */
export type ChosenFilm =
  | { readonly kind: 'known'; readonly film: Film }
  /** Several films have exactly that title. */
  | { readonly kind: 'several'; readonly films: readonly Film[] }
  /** None has; some may come near. */
  | { readonly kind: 'unknown'; readonly near: readonly Film[] };

/**
 * Text that wasn't chosen from the list is a film only if it is the title of exactly one.
 * @param max how many films that come near
 */
export function chosenFilm(films: Films, moments: VisibleMoments, chosen: string, max: number): ChosenFilm {
  const film = films.find(chosen, moments);
  if (film) return { kind: 'known', film };
  const { named, near } = films.namedSo(chosen, moments, max);
  const [only, ...others] = named;
  if (only && others.length === 0) return { kind: 'known', film: only };
  if (only) return { kind: 'several', films: named };
  return { kind: 'unknown', near: isLikeFilmId(chosen) ? [] : near };
}

/**
 * The chosen film, or the only one with the title that was typed.
 * @throws {UserError} naming those of that title if there are several, or near matches if there is none
 */
export function findFilm(films: Films, moments: VisibleMoments, chosen: string, locale: string): Film {
  const found = chosenFilm(films, moments, chosen, MAX_NAMED);
  if (found.kind === 'known') return found.film;
  if (found.kind === 'several') throw severalFilms(found.films, chosen, locale);
  const typed = cleanLine(chosen);
  throw found.near.length > 0
    ? new UserError('film.near', { typed, titles: found.near.map((film) => named(film, locale)) })
    : new UserError('film.unknown', { typed });
}

export function severalFilms(films: readonly Film[], chosen: string, locale: string): UserError {
  const titles = films.slice(0, MAX_NAMESAKES).map((film) => named(film, locale));
  return new UserError('film.several', { typed: cleanLine(chosen), titles });
}

const named = (film: Film, locale: string): string =>
  `“${titleAndYear(film, locale)}” ${film.countries.map((code) => flagOrName(code, locale)).join(' ')}`;
