import type { FilmIds } from './catalogue-files.ts';
import type { Family, Film, SourceName } from './film.ts';

/**
 * A film database that is asked while the bot runs. Its answers have the same shape as the catalogue's, with the database
 * as the source of every figure. Each method throws a SourceError if it fails, and gives up when the signal fires.
 */
export interface FilmSource {
  readonly name: SourceName;
  /**
   * Films by part of a title, best match first: enough to choose by, so countries and cast may be missing. Films without a
   * year are left out.
   * @param language preferred for titles: ISO 639-1
   */
  search(query: string, language: string, signal: AbortSignal): Promise<readonly Film[]>;
  /**
   * Films with titles that come near what was typed, for when nothing has all of it. Only a source that answers without a
   * request can afford this.
   */
  searchNear?(query: string, language: string, signal: AbortSignal): Promise<readonly Film[]>;
  /** All that it knows about a film, by whichever id it can use; `undefined` if it knows none of them. */
  film(ids: FilmIds, language: string, signal: AbortSignal): Promise<Film | undefined>;
  /** The film with all films tied to it by lineage; `undefined` if there are none, or if the source has no lineage. */
  family(ids: FilmIds, language: string, signal: AbortSignal): Promise<Family | undefined>;
}

/**
 * `unauthorised`: it rejects the token; `rate-limited`: asked too often; `slow`: no answer in time; `unreachable`: no
 * answer at all, a truncated one, or 5xx; `malformed`: an answer of another shape; `too-large`: an answer that is not read
 * to its end; `other-film`: the answer is about another film than the one asked for.
 */
export type SourceFault =
  | 'unauthorised'
  | 'rate-limited'
  | 'slow'
  | 'unreachable'
  | 'malformed'
  | 'too-large'
  | 'other-film';

/** A live source failed. It carries facts only, and never the request, which may contain a token. */
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

/** The id of a film that only a live source knows: `wikidata-q3809340`, `tmdb-158445`, `omdb-123`. */
export function liveFilmId(ids: FilmIds): string | undefined {
  if (ids.wikidata !== undefined) return `wikidata-${ids.wikidata.toLowerCase()}`;
  if (ids.tmdb !== undefined) return `tmdb-${ids.tmdb}`;
  return ids.omdb === undefined ? undefined : `omdb-${ids.omdb}`;
}

/** The parts of a live film's id, or `undefined` if it isn't one. */
export function parseLiveFilmId(
  id: string,
): { readonly source: SourceName; readonly ids: FilmIds } | undefined {
  const [, item] = /^wikidata-(q[1-9]\d{0,11})$/.exec(id) ?? [];
  if (item !== undefined) return { source: 'wikidata', ids: { wikidata: item.toUpperCase() } };
  const [, source, number] = /^(tmdb|omdb)-([1-9]\d{0,9})$/.exec(id) ?? [];
  if (source === 'tmdb') return { source, ids: { tmdb: Number(number) } };
  if (source === 'omdb') return { source, ids: { omdb: Number(number) } };
  return undefined;
}

/** The names of the live sources, the same in every language. */
export const SOURCE_LABELS: Readonly<Record<SourceName, string>> = {
  wikidata: 'Wikidata',
  tmdb: 'TMDB',
  omdb: 'omdb.org',
};
