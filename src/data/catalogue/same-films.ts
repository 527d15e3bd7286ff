import type { FilmIds } from '../../domain/catalogue-files.ts';
import type { Film } from '../../domain/film.ts';
import { isSameFilm } from '../../domain/merge-films.ts';
import type { FilmSearch } from '../../search/names/film-search.ts';

/** More films of one title than any is shared by. */
const MAX_NAMESAKES = 50;

/**
 * Finds the films of the catalogue that another entry may be about. It is asked about every film that live sources find, at each
 * key press, so it never walks the catalogue.
 */
export class SameFilms {
  readonly #films: readonly Film[];
  readonly #search: FilmSearch;
  /** By each id elsewhere, as in `imdb tt2659414`. Made when first used: most communities add no films. */
  #byId: ReadonlyMap<string, Film> | undefined;

  constructor(films: readonly Film[], search: FilmSearch) {
    this.#films = films;
    this.#search = search;
  }

  /** The film with one of its ids elsewhere, or else those with its title and country, of the same year first. */
  find(film: Film): readonly Film[] {
    const called = this.withIds(film.ids);
    if (called) return [called];
    const apart = (one: Film) => Math.abs(one.year - film.year);
    return this.called([film.title, film.originalTitle])
      .filter((one) => isSameFilm(one, film))
      .sort((one, other) => apart(one) - apart(other));
  }

  withIds(ids: FilmIds): Film | undefined {
    this.#byId ??= new Map(
      this.#films.flatMap((film) => keysOf(film.ids).map((key) => [key, film] as const)),
    );
    for (const key of keysOf(ids)) {
      const film = this.#byId.get(key);
      if (film) return film;
    }
    return undefined;
  }

  /** Films with all words of one of the titles in one of theirs, in the order of the search. */
  called(titles: readonly string[]): Film[] {
    return [...new Set(titles.flatMap((title) => this.#search.called(title, MAX_NAMESAKES)))];
  }
}

const keysOf = (ids: FilmIds): string[] =>
  Object.entries(ids).flatMap(([key, id]) => (id === undefined ? [] : [`${key} ${id}`]));
