import { byRelease, type Film } from '../../domain/film.ts';
import { type Found, TextIndex } from './text-index.ts';

/** Names of a country by which people may look for its films. */
export type CountryNames = (code: string) => readonly string[];

/** A key shared by films of one story. */
type FamilyKey = (filmId: string) => string | undefined;

/** Finds films by any of their titles, in any script; year and country narrow it down. */
export class FilmSearch {
  readonly #index: TextIndex<Film>;

  constructor(films: readonly Film[], countryNames: CountryNames, familyOf: FamilyKey = () => undefined) {
    // Asking for them takes longer than everything else that is done with a film.
    const help = new Map<string, readonly string[]>();
    const helpOf = (code: string): readonly string[] => {
      const known = help.get(code) ?? [code, ...countryNames(code)];
      help.set(code, known);
      return known;
    };
    this.#index = new TextIndex([...films].sort(inOrder), (film) => ({
      names: [film.title, film.originalTitle],
      otherNames: [...Object.values(film.titles), ...film.aliases],
      help: [String(film.year), ...film.countries.flatMap(helpOf)],
      group: familyOf(film.id),
    }));
  }

  /** Versions of one story together, by release; the best matching story first. An empty query returns every film by release. */
  find(query: string, max: number, min?: number): Found<Film> {
    return this.#index.find(query, max, min);
  }
}

function inOrder(one: Film, other: Film): number {
  return byRelease(one, other) || compare(one.title, other.title) || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
