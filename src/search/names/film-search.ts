import { byRelease, type Film } from '../../domain/film.ts';
import type { Sequence } from '../../domain/sequence.ts';
import { typosInTitle } from '../words/typos.ts';
import { packTexts, type Searchable } from './pack-texts.ts';
import { restoreTexts, type StoredTexts, storeTexts, textsVersion } from './stored-texts.ts';
import { type Found, type Group, type Match, type MatchKind, NEARNESS, TextIndex } from './text-index.ts';

/** Names of a country by which people may look for its films. */
export type CountryNames = (code: string) => readonly string[];

/** Names of a language by which people may look for films in it. */
export type LanguageNames = (code: string) => readonly string[];

/** The packed titles of films in the order of the search. */
export interface StoredIndex {
  /** Of the rules by which they were packed. */
  readonly version: string;
  readonly texts: StoredTexts;
  /** How well known each film is, from 0 to 255. */
  readonly weights: Uint8Array;
}

interface FilmSearchOptions {
  readonly countryNames: CountryNames;
  readonly languageNames?: LanguageNames;
  /** A key shared by films of one story. */
  readonly familyOf?: (filmId: string) => string | undefined;
}

/** A film that was looked for. */
export interface FoundFilm {
  readonly film: Film;
  readonly kind: MatchKind;
  /** The film whose titles match: itself, or one of its story. */
  readonly by: Film;
  /** Its titles with what was typed, the best first. */
  readonly names: readonly string[];
  /** `whole`: what was typed is one of the titles; `lean`: but for an article, “and” or spaces. */
  readonly extent: Match['extent'];
}

/** Finds films by any of their titles, in any script; year, country and language narrow it down. */
export class FilmSearch {
  readonly #films: Sequence<Film>;
  readonly #index: TextIndex;
  readonly #weights: Uint8Array;

  /**
   * @param films in the order of the search
   * @param index of just these films: saves packing thousands of titles
   */
  constructor(films: Sequence<Film>, options: FilmSearchOptions, index?: StoredIndex) {
    this.#films = films;
    const restored = index && restore(index);
    this.#weights = restored?.weights ?? Uint8Array.from(films, fameOf);
    const texts = restored?.texts ?? packTexts(described(films, options));
    this.#index = new TextIndex(texts, { typos: typosInTitle, weights: this.#weights });
  }

  /** What the next search in the same films needs not pack again. */
  store(): StoredIndex {
    return { version: packingVersion(), texts: storeTexts(this.#index.texts), weights: this.#weights };
  }

  /** Versions of one story together, by release; the best matching story first. An empty query returns the best known films first. */
  find(query: string, max: number, min?: number): Found {
    return this.#index.find(query, max, min);
  }

  /** The films of a group, each read when it is its turn. */
  *filmsOf({ documents, matches }: Group): Generator<FoundFilm> {
    for (const [place, match] of matches.entries()) {
      const film = this.#films.at(documents[place] ?? this.#films.length);
      const by = match.by === documents[place] ? film : this.#films.at(match.by);
      if (!film || !by) continue;
      const titles = [...ownTitles(by), ...otherTitles(by)];
      yield { ...match, film, by, names: match.names.flatMap((name) => titles[name] ?? []) };
    }
  }

  /**
   * The films with all words of that title in one of theirs, the best matches first. Nothing of it is kept for the next search.
   * @param fits whether the film at that place is wanted: no other is read
   */
  called(title: string, max: number, fits: (place: number) => boolean): Film[] {
    return this.#index
      .findOnce(title, max, NEARNESS.exact)
      .groups.flatMap(({ documents }) => documents.filter(fits))
      .flatMap((place) => this.#films.at(place) ?? []);
  }
}

/** The films in the order in which the search has them: by release, equal ones by title. */
export const inSearchOrder = (films: readonly Film[]): readonly Film[] => [...films].sort(inOrder);

function* described(
  films: Iterable<Film>,
  { countryNames, languageNames = () => [], familyOf = () => undefined }: FilmSearchOptions,
): Generator<Searchable> {
  // Asking for them takes longer than everything else that is done with a film.
  const ofCountry = kept((code) => [code, ...countryNames(code)]);
  const ofLanguage = kept(languageNames);
  for (const film of films) {
    yield {
      names: ownTitles(film),
      otherNames: otherTitles(film),
      help: [...yearsOf(film), ...film.countries.map(ofCountry), ...film.languages.map(ofLanguage)],
      group: familyOf(film.id),
    };
  }
}

const ownTitles = ({ title, originalTitle }: Film): readonly string[] => [title, originalTitle];
const otherTitles = ({ titles, aliases }: Film): readonly string[] => [...Object.values(titles), ...aliases];

/** A film may count as of the year of its festival, and people know it by that of its release. */
function yearsOf({ year, released }: Film): string[] {
  return [...new Set([String(year), ...(released === undefined ? [] : [released.slice(0, 4)])])];
}

/** `undefined` if it was packed by other rules, or can't be read. */
function restore({ version, texts, weights }: StoredIndex) {
  if (version !== packingVersion()) return undefined;
  try {
    return { texts: restoreTexts(texts), weights };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** In how many languages it has a title of its own: a film that is known all over the world has many. */
function fameOf({ titles, aliases }: Film): number {
  return Math.min(255, Object.keys(titles).length * 4 + Math.min(aliases.length, 3));
}

/** Another one if the rules by which titles are packed, or the names of countries, may have changed. */
export function packingVersion(): string {
  return [textsVersion(), process.versions.icu].join(' ');
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
