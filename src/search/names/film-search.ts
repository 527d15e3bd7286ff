import { byRelease, type Film } from '../../domain/film.ts';
import { typosInTitle } from '../words/typos.ts';
import { type Found, TextIndex } from './text-index.ts';

/** Names of a country by which people may look for its films. */
export type CountryNames = (code: string) => readonly string[];

/** Names of a language by which people may look for films in it. */
export type LanguageNames = (code: string) => readonly string[];

/** A key shared by films of one story. */
type FamilyKey = (filmId: string) => string | undefined;

/** Finds films by any of their titles, in any script; year, country and language narrow it down. */
export class FilmSearch {
  readonly #index: TextIndex<Film>;

  constructor(
    films: readonly Film[],
    countryNames: CountryNames,
    familyOf: FamilyKey = () => undefined,
    languageNames: LanguageNames = () => [],
  ) {
    // Asking for them takes longer than everything else that is done with a film.
    const ofCountry = kept((code) => [code, ...countryNames(code)]);
    const ofLanguage = kept(languageNames);
    this.#index = new TextIndex(
      [...films].sort(inOrder),
      (film) => ({
        names: [film.title, film.originalTitle],
        otherNames: [...Object.values(film.titles), ...film.aliases],
        help: [...yearsOf(film), ...film.countries.map(ofCountry), ...film.languages.map(ofLanguage)],
        group: familyOf(film.id),
      }),
      { typos: typosInTitle },
    );
  }

  /** Versions of one story together, by release; the best matching story first. An empty query returns every film by release. */
  find(query: string, max: number, min?: number): Found<Film> {
    return this.#index.find(query, max, min);
  }
}

/** A film may count as of the year of its festival, and people know it by that of its release. */
function yearsOf({ year, released }: Film): string[] {
  return [...new Set([String(year), ...(released === undefined ? [] : [released.slice(0, 4)])])];
}

function kept(names: (code: string) => readonly string[]): (code: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (code) => {
    const all = known.get(code) ?? names(code);
    known.set(code, all);
    return all;
  };
}

function inOrder(one: Film, other: Film): number {
  return byRelease(one, other) || compare(one.title, other.title) || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
