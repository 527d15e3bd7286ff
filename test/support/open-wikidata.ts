import { Wikidata } from '../../src/data/live/wikidata/wikidata.ts';
import type { WikidataItem } from './wikidata-items.ts';
import { type Merged, startWikidata, type WikidataServer } from './wikidata-server.ts';

export interface OpenWikidata extends WikidataServer {
  readonly wikidata: Wikidata;
  /** Lets time pass on the clock that the source goes by. */
  pass(milliseconds: number): void;
}

/** Noon on which the sources of these tests are read. */
const NOON = Date.UTC(2026, 10, 25, 12);

/** Wikidata with these items in it, and the source that asks it. */
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

/** No longer than a test may wait. */
export const patience = () => AbortSignal.timeout(10_000);
