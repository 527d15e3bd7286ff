import type { Film } from '../../domain/film.ts';
import { isSameFilm, YEARS_APART } from '../../domain/merge-films.ts';
import type { FilmSearch } from '../../search/names/film-search.ts';
import type { Catalogue } from './catalogue.ts';

/** More films of one title than any is shared by. */
const MAX_NAMESAKES = 50;

/**
 * Finds the films of the catalogue that another entry may be about. It is asked about every film that live sources find, at each
 * key press, so it never walks the catalogue.
 */
export class SameFilms {
  readonly #catalogue: Catalogue;
  readonly #search: FilmSearch;

  constructor(catalogue: Catalogue, search: FilmSearch) {
    this.#catalogue = catalogue;
    this.#search = search;
  }

  /** The film with one of its ids elsewhere, or else those with its title and country, of the same year first. */
  find(film: Film): readonly Film[] {
    const known = this.#catalogue.withIds(film.ids);
    if (known) return [known];
    const apart = (year: number) => Math.abs(year - film.year);
    return this.called([film.title, film.originalTitle], (year) => apart(year) <= YEARS_APART)
      .filter((one) => isSameFilm(one, film))
      .sort((one, other) => apart(one.year) - apart(other.year));
  }

  /** Films of such a year with all words of one of the titles in one of theirs, in the order of the search. */
  called(titles: readonly string[], isMeant: (year: number) => boolean): Film[] {
    const isOfYear = (place: number) => isMeant(this.#catalogue.yearAt(place) ?? 0);
    return [...new Set(titles.flatMap((title) => this.#search.called(title, MAX_NAMESAKES, isOfYear)))];
  }
}
