import type { FilmIds } from './catalogue-files.ts';
import type { Family, Film, SourceName } from './film.ts';

/**
 * A database of films that is asked while the bot runs. What it answers has the same shape as the catalogue's own, with
 * itself as the source of every figure. Each of these throws SourceError, and gives up when the signal says so.
 */
export interface FilmSource {
  readonly name: SourceName;
  /**
   * Films by a part of a title, best match first: enough to choose by, so countries and cast may be missing. Films without a
   * year are left out.
   * @param language of the titles, where there are some: ISO 639-1
   */
  search(query: string, language: string, signal: AbortSignal): Promise<readonly Film[]>;
  /** All that it knows of a film, by whichever id it can use; `undefined` where it knows none of them. */
  film(ids: FilmIds, language: string, signal: AbortSignal): Promise<Film | undefined>;
  /** The film with all that are tied to it by lineage; `undefined` where there are none, or the source tells nothing of that. */
  family(ids: FilmIds, language: string, signal: AbortSignal): Promise<Family | undefined>;
}

/**
 * `unauthorised`: it does not take the token; `rate-limited`: asked too often; `slow`: no answer within the time;
 * `unreachable`: no answer at all, a cut one, or 5xx; `malformed`: an answer of another shape; `too-large`: one that is not read
 * to its end; `other-film`: it answers with another film than the one asked for.
 */
export type SourceFault =
  | 'unauthorised'
  | 'rate-limited'
  | 'slow'
  | 'unreachable'
  | 'malformed'
  | 'too-large'
  | 'other-film';

/** A live source failed. It carries facts only, and never the request, which may hold a token. */
export class SourceError extends Error {
  readonly source: SourceName;
  readonly fault: SourceFault;
  /** Milliseconds that the source wants to be left alone. */
  readonly retryAfter: number | undefined;

  constructor(
    source: SourceName,
    fault: SourceFault,
    { retryAfter, ...options }: ErrorOptions & { readonly retryAfter?: number | undefined } = {},
  ) {
    super(`source.${source}.${fault}`, options);
    this.name = 'SourceError';
    this.source = source;
    this.fault = fault;
    this.retryAfter = retryAfter;
  }
}

/** The id of a film that the bot knows from a live source alone: `wikidata-q3809340`, `tmdb-158445`. */
export function liveFilmId(ids: FilmIds): string | undefined {
  if (ids.wikidata !== undefined) return `wikidata-${ids.wikidata.toLowerCase()}`;
  return ids.tmdb === undefined ? undefined : `tmdb-${ids.tmdb}`;
}

/** What the id of a live film says, or `undefined` where it is none. */
export function parseLiveFilmId(
  id: string,
): { readonly source: SourceName; readonly ids: FilmIds } | undefined {
  const [, item] = /^wikidata-(q[1-9]\d{0,11})$/.exec(id) ?? [];
  if (item !== undefined) return { source: 'wikidata', ids: { wikidata: item.toUpperCase() } };
  const [, number] = /^tmdb-([1-9]\d{0,9})$/.exec(id) ?? [];
  if (number !== undefined) return { source: 'tmdb', ids: { tmdb: Number(number) } };
  return undefined;
}

/** What the live sources call themselves, in every language. */
export const SOURCE_LABELS: Readonly<Record<SourceName, string>> = { wikidata: 'Wikidata', tmdb: 'TMDB' };
