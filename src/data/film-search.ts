import { byRelease, type Film } from '../domain/film.ts';
import { fold, foldTitle } from '../domain/fold.ts';

interface Entry {
  readonly film: Film;
  /** Every title, folded. */
  readonly titles: readonly string[];
  /** The words of all titles, the year and the countries, folded. */
  readonly words: readonly string[];
}

/** A film that was found; the higher its score, the better it fits. */
interface Hit {
  readonly film: Film;
  readonly score: number;
}

/** Names of a country by which people may look for its films. */
export type CountryNames = (code: string) => readonly string[];

/** Finds films by any of their titles, in any script, with the year and the country as help. */
export class FilmSearch {
  readonly #entries: readonly Entry[];

  constructor(films: readonly Film[], countryNames: CountryNames) {
    this.#entries = [...films].sort(byRelease).map((film) => {
      const titles = [...new Set([film.title, film.originalTitle, ...film.aliases].map(foldTitle))];
      const places = film.countries.flatMap((code) => [code, ...countryNames(code)]).map(fold);
      const words = new Set([...titles, ...places, String(film.year)].flatMap((text) => text.split(' ')));
      return { film, titles, words: [...words] };
    });
  }

  /** The best matches first; among equals the earlier release. An empty query finds every film. */
  find(query: string): Hit[] {
    const wanted = foldTitle(query);
    const words = wanted === '' ? [] : wanted.split(' ');
    return this.#entries
      .map((entry) => ({ film: entry.film, score: score(entry, wanted, words) }))
      .filter((hit) => hit.score > 0)
      .sort(byScore);
  }
}

export function byScore(one: Hit, other: Hit): number {
  return other.score - one.score;
}

/** 4: a whole title; 3: how a title begins; 2: a part of one; 1: every word begins one; 0: no match. */
function score({ titles, words: known }: Entry, wanted: string, words: readonly string[]): number {
  if (titles.includes(wanted)) return 4;
  if (titles.some((title) => title.startsWith(wanted))) return 3;
  if (titles.some((title) => title.includes(` ${wanted}`))) return 2;
  return words.every((word) => known.some((one) => one.startsWith(word))) ? 1 : 0;
}
