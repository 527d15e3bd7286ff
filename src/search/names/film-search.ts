import { createHash } from 'node:crypto';
import { byRelease, type Film } from '../../domain/film.ts';
import { typosInTitle } from '../words/typos.ts';
import { type PackedTexts, packTexts, type Searchable } from './pack-texts.ts';
import { restoreTexts, type StoredTexts, storeTexts, textsVersion } from './stored-texts.ts';
import { type Found, NEARNESS, TextIndex } from './text-index.ts';

/** Names of a country by which people may look for its films. */
export type CountryNames = (code: string) => readonly string[];

/** Names of a language by which people may look for films in it. */
export type LanguageNames = (code: string) => readonly string[];

/** The packed titles of some films, and what they were packed from. */
export interface StoredIndex {
  readonly key: string;
  readonly texts: StoredTexts;
}

interface FilmSearchOptions {
  readonly countryNames: CountryNames;
  readonly languageNames?: LanguageNames;
  /** A key shared by films of one story. */
  readonly familyOf?: (filmId: string) => string | undefined;
  /** Saves packing thousands of titles, if it is of these films. */
  readonly index?: StoredIndex | undefined;
}

/** Finds films by any of their titles, in any script; year, country and language narrow it down. */
export class FilmSearch {
  readonly #films: readonly Film[];
  readonly #index: TextIndex<Film>;

  constructor(
    films: readonly Film[],
    { countryNames, languageNames = () => [], familyOf = () => undefined, index }: FilmSearchOptions,
  ) {
    // Asking for them takes longer than everything else that is done with a film.
    const ofCountry = kept((code) => [code, ...countryNames(code)]);
    const ofLanguage = kept(languageNames);
    const describe = (film: Film): Searchable => ({
      names: [film.title, film.originalTitle],
      otherNames: [...Object.values(film.titles), ...film.aliases],
      help: [...yearsOf(film), ...film.countries.map(ofCountry), ...film.languages.map(ofLanguage)],
      group: familyOf(film.id),
    });
    this.#films = [...films].sort(inOrder);
    const texts = restored(index, this.#films) ?? packTexts(this.#films.map(describe));
    const weights = Uint8Array.from(this.#films, fameOf);
    this.#index = new TextIndex(this.#films, describe, { typos: typosInTitle, texts, weights });
  }

  /** The films with all words of that title in one of theirs, the best matches first. Nothing of it is kept for the next search. */
  called(title: string, max: number): Film[] {
    return this.#index.findOnce(title, max, NEARNESS.exact).groups.flatMap(({ items }) => items);
  }

  /** What the next search in the same films needs not pack again. */
  store(): StoredIndex {
    return { key: keyOf(this.#films), texts: storeTexts(this.#index.texts) };
  }

  /** Versions of one story together, by release; the best matching story first. An empty query returns the best known films first. */
  find(query: string, max: number, min?: number): Found<Film> {
    return this.#index.find(query, max, min);
  }
}

/** A film may count as of the year of its festival, and people know it by that of its release. */
function yearsOf({ year, released }: Film): string[] {
  return [...new Set([String(year), ...(released === undefined ? [] : [released.slice(0, 4)])])];
}

/** `undefined` if they are of other films, or can't be read. */
function restored(index: StoredIndex | undefined, films: readonly Film[]): PackedTexts | undefined {
  if (!index || index.key !== keyOf(films)) return undefined;
  try {
    return restoreTexts(index.texts);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** In how many languages it has a title of its own: a film that is known all over the world has many. */
function fameOf({ titles, aliases }: Film): number {
  return Math.min(255, Object.keys(titles).length * 4 + Math.min(aliases.length, 3));
}

/** Another one if the films, the rules by which titles are packed, or the names of countries may have changed. */
function keyOf(films: readonly Film[]): string {
  const hash = createHash('sha256')
    .update(textsVersion())
    .update(process.versions.icu ?? '');
  for (const { id } of films) hash.update(`\n${id}`);
  return hash.digest('base64url');
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
