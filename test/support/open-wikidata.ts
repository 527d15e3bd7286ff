import { Wikidata } from '../../src/data/live/wikidata/wikidata.ts';
import type { WikidataItem } from './wikidata-items.ts';
import { type Merged, startWikidata, type WikidataServer } from './wikidata-server.ts';

export interface OpenWikidata extends WikidataServer {
  readonly wikidata: Wikidata;
  /** Advances the clock that the source uses. */
  pass(milliseconds: number): void;
}

/** Noon of the day on which the sources in these tests are read. */
const NOON = Date.UTC(2026, 10, 25, 12);

/** A Wikidata with these items, and the source that asks it. */
export async function openWikidata(
  items: readonly WikidataItem[],
  merged: Merged = {},
): Promise<OpenWikidata> {
  const server = await startWikidata(items, merged);
  let now = NOON;
  const options = { apiUrl: server.apiUrl, contact: 'films@example.org', version: '0.1.0', now: () => now };
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  return { ...server, wikidata: new Wikidata(options), pass };
}

/** As long as a test may wait. */
export const inTime = () => AbortSignal.timeout(10_000);
