import type { App } from '../app.ts';
import type { Films } from '../data/films.ts';
import type { Library } from '../data/library.ts';
import type { Film } from '../domain/film.ts';
import { cleanLine, TEXT_LIMITS } from '../domain/text.ts';
import { flag } from '../i18n/countries.ts';
import type { AutocompleteUse, Choice, StringOption } from '../interactions/contract.ts';
import { MOST_CHOICES } from '../interactions/limits.ts';
import { UserError } from '../interactions/user-error.ts';
import { filmChoiceName, titleAndYear } from '../views/film-line.ts';

/** Before the title of a film that nobody knows yet; no film's id has a colon. */
const NEW = 'new:';

/**
 * The option by which a film is chosen.
 * @param further choices that come last, whatever else there is
 */
export function filmOption(
  further: (typed: string, interaction: AutocompleteUse) => Choice[] = () => [],
): StringOption<App> {
  return {
    type: 'string',
    required: true,
    async autocomplete(typed, interaction, app) {
      const { library } = await app.communities.community(interaction.guildId);
      const last = further(typed, interaction);
      const known = filmChoices(app.films, library, typed, interaction.locale);
      return [...known.slice(0, MOST_CHOICES - last.length), ...last];
    },
  };
}

/** Films to choose from. Before anything is typed: those that the newest moments are about, then all others. */
function filmChoices(films: Films, library: Library, typed: string, locale: string): Choice[] {
  const found = films.search(typed, library, MOST_CHOICES);
  const fresh = typed.trim() === '' ? filmsOfNewest(films, library) : [];
  return [...new Map([...fresh, ...found].map((film) => [film.id, film])).values()]
    .slice(0, MOST_CHOICES)
    .map((film) => ({ name: filmChoiceName(film, locale), value: film.id }));
}

/** A choice for a film that nobody knows yet. */
export function newFilmChoice(typed: string, words: (title: string) => string): Choice[] {
  const title = cleanLine(typed).slice(0, TEXT_LIMITS.filmTitle.max).toWellFormed().trim();
  return title === '' ? [] : [{ name: words(title), value: `${NEW}${title}` }];
}

/** The title that was chosen to be shared about all the same. */
export function newFilmTitle(value: string): string | undefined {
  return value.startsWith(NEW)
    ? cleanLine(value.slice(NEW.length)).slice(0, TEXT_LIMITS.filmTitle.max)
    : undefined;
}

/** The film that was chosen. What was typed and not chosen is never guessed at: the UserError names what comes near. */
export function chosenFilm(films: Films, library: Library, value: string): Film {
  const film = films.find(value, library);
  if (film) return film;
  const near = films
    .search(value, library, 3)
    .map((one) => `“${titleAndYear(one)}” ${one.countries.map(flag).join('')}`);
  const typed = cleanLine(value);
  throw near.length > 0
    ? new UserError('film.near', { typed, titles: near.join(', ') })
    : new UserError('film.unknown', { typed });
}

/** Of how many of the newest moments the films are offered first. */
const NEWEST = 50;

function filmsOfNewest(films: Films, library: Library): Film[] {
  const found: Film[] = [];
  let looked = 0;
  for (const { moment } of library.newest()) {
    const film = films.find(moment.film, library);
    if (film) found.push(film);
    looked += 1;
    if (looked === NEWEST) break;
  }
  return found;
}
