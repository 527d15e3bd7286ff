import type { SourceName } from '../domain/film.ts';

/** What the live sources call themselves, in every language. */
export const SOURCE_LABELS: Readonly<Record<SourceName, string>> = { wikidata: 'Wikidata', tmdb: 'TMDB' };

/** What TMDB's terms of use ask for wherever its data is shown, word by word. */
export const TMDB_NOTICE =
  'This product uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by TMDB.';
