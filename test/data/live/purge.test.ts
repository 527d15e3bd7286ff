import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepTidy, purgeSource } from '../../../src/data/live/purge.ts';
import { answerKey, keyFor } from '../../../src/data/store/keys.ts';
import type { RecordStore } from '../../../src/data/store/record-store.ts';
import type { SourceName } from '../../../src/domain/film.ts';
import { GUILD, NOW } from '../../support/builders.ts';
import { plantRows, queryFromOutside } from '../../support/database-files.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { ShakyStore } from '../../support/shaky-store.ts';
import { openForTest, temporaryFile } from '../../support/sqlite-stores.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const moment = keyFor({ guild: GUILD, kind: 'moment', number: 1 });

function keyOf(source: SourceName, number: number): string {
  return answerKey({ source, kind: 'film', language: 'en', question: String(number).padStart(43, '0') });
}

async function fill(store: RecordStore, source: SourceName, count: number, lifetime = DAY_MS): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    await store.set(keyOf(source, number), { v: 1, answer: null }, lifetime);
  }
}

describe('purging a source', () => {
  it('deletes all that is kept of it from the disk, damaged rows too, and nothing else', async () => {
    const file = await temporaryFile();
    const store = await openForTest(file);
    await fill(store, 'tmdb', 600);
    await fill(store, 'wikidata', 3);
    await store.set(moment, { v: 1 });
    await plantRows(file, [[keyOf('tmdb', 601), '{"value":']]);
    expect(await purgeSource(store, 'tmdb')).toBe(601);
    expect(await purgeSource(store, 'tmdb')).toBe(0);
    const left = await queryFromOutside(file, "SELECT key FROM keyv WHERE key < '~' ORDER BY key");
    expect(left.map(({ key }) => key)).toEqual([moment, ...[1, 2, 3].map((n) => keyOf('wikidata', n))]);
  });
});

describe('keeping tidy', () => {
  let rows: Map<string, string>;
  let store: ShakyStore;
  let logged: object[];
  const log = {
    info: (facts: object, message: string) => void logged.push({ ...facts, message }),
    warn: (facts: object, message: string) => void logged.push({ ...facts, message }),
  };
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    rows = new Map();
    store = new ShakyStore(new MemoryStore(rows));
    logged = [];
  });
  afterEach(() => void vi.useRealTimers());

  it('deletes, at the start, what is kept of a source that is off', async () => {
    await fill(store, 'tmdb', 4);
    await fill(store, 'wikidata', 2);
    const tidying = keepTidy({ store, sources: ['wikidata'], log });
    await vi.waitFor(() => expect(rows.size).toBe(2));
    await tidying.stop();
    expect([...rows.keys()]).toEqual([keyOf('wikidata', 1), keyOf('wikidata', 2)]);
    expect(logged).toEqual([{ source: 'tmdb', deleted: 4, message: 'source purged' }]);
  });

  it('lets go, once in a while, what is over of a source that is on, though nobody asks for it again', async () => {
    await fill(store, 'tmdb', 2, DAY_MS);
    await store.set(keyOf('tmdb', 3), { v: 1, answer: null }, 7 * DAY_MS);
    rows.set(keyOf('tmdb', 4), 'damaged: nobody knows when it ends');
    await store.set(moment, { v: 1 }, DAY_MS);
    const tidying = keepTidy({ store, sources: ['tmdb', 'wikidata'], log, every: 20 });
    await vi.waitFor(() => expect(rows.has(keyOf('tmdb', 4))).toBe(false));
    expect(rows.size).toBe(4);
    vi.setSystemTime(NOW + DAY_MS + 1);
    await vi.waitFor(() => expect(rows.size).toBe(2));
    await tidying.stop();
    expect([...rows.keys()]).toEqual([keyOf('tmdb', 3), moment]);
    expect(logged).toEqual([{ source: 'tmdb', deleted: 1, message: 'damaged answers deleted' }]);
  });

  it('goes on after storage has failed, and the log says so', async () => {
    await fill(store, 'tmdb', 1);
    store.failNext('delete');
    const tidying = keepTidy({ store, sources: [], log, every: 20 });
    await vi.waitFor(() => expect(rows.size).toBe(0));
    await tidying.stop();
    expect(logged).toMatchObject([
      { source: 'tmdb', message: 'kept answers not tidied' },
      { source: 'tmdb', deleted: 1, message: 'source purged' },
    ]);
  });

  it('stops in the midst of it, and leaves the rest for another time', async () => {
    await fill(store, 'tmdb', 1_000);
    const release = store.holdWrites();
    const tidying = keepTidy({ store, sources: [], log, every: 5 });
    await vi.waitFor(() => expect(store.asked.delete).toBe(1));
    const stopped = tidying.stop();
    release();
    await stopped;
    expect(rows.size).toBe(999);
    await wait(30);
    expect(rows.size).toBe(999);
  });
});
