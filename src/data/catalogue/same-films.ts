import type { FilmIds } from '../../domain/catalogue-files.ts';
import type { Film } from '../../domain/film.ts';
import { isSameFilm, YEARS_APART } from '../../domain/merge-films.ts';

/** Finds the films of the catalogue that another entry may be about. */
export class SameFilms {
  readonly #films: readonly Film[];
  /** Made when first used: most communities add no films. */
  #byYear: ReadonlyMap<number, readonly Film[]> | undefined;

  constructor(films: readonly Film[]) {
    this.#films = films;
  }

  /** The film with one of its ids elsewhere, or else those with its title and country, of the same year first. */
  find(film: Film): readonly Film[] {
    const called = this.#films.find((one) => sharesId(one.ids, film.ids));
    if (called) return [called];
    this.#byYear ??= byYear(this.#films);
    const near: Film[] = [];
    for (let year = film.year - YEARS_APART; year <= film.year + YEARS_APART; year += 1) {
      near.push(...(this.#byYear.get(year) ?? []));
    }
    const apart = (one: Film) => Math.abs(one.year - film.year);
    return near.filter((one) => isSameFilm(one, film)).sort((one, other) => apart(one) - apart(other));
  }
}

function sharesId(one: FilmIds, other: FilmIds): boolean {
  return Object.entries(other).some(([key, id]) => id !== undefined && one[key as keyof FilmIds] === id);
}

function byYear(films: readonly Film[]): ReadonlyMap<number, readonly Film[]> {
  const groups = new Map<number, Film[]>();
  for (const film of films) {
    const group = groups.get(film.year);
    if (group) group.push(film);
    else groups.set(film.year, [film]);
  }
  return groups;
}
