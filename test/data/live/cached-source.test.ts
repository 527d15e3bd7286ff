import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CachedSource } from '../../../src/data/live/cached-source.ts';
import {
  type AskedSourceName,
  LIFETIMES_MS,
  MAX_TMDB_LIFETIME_MS,
  NOTHING_LIFETIME_MS,
} from '../../../src/data/live/lifetimes.ts';
import { Tmdb } from '../../../src/data/live/tmdb/tmdb.ts';
import { answersOf } from '../../../src/data/store/key-ranges.ts';
import type { Film } from '../../../src/domain/film.ts';
import { SourceError } from '../../../src/domain/film-source.ts';
import { ASource } from '../../support/a-source.ts';
import { rejection } from '../../support/api-server.ts';
import { NOW } from '../../support/builders.ts';
import { allFamilies } from '../../support/catalogue.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { ShakyStore } from '../../support/shaky-store.ts';
import { startTmdb } from '../../support/tmdb-server.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const families = allFamilies;
const family = families.find(({ id }) => id === 'miracle-in-cell-no-7') ?? raise();
const [film] = family.films;

function raise(): never {
  throw new Error('the catalogue lacks the family');
}

let rows: Map<string, string>;
let logged: string[];
let clock: number;
beforeEach(() => {
  rows = new Map();
  logged = [];
  clock = NOW;
});

const patient = () => AbortSignal.timeout(5_000);
const log = { warn: (_: object, message: string) => void logged.push(message) };

function cached(source: ASource<AskedSourceName>, options: { store?: ShakyStore; timeoutMs?: number } = {}) {
  const store = new ShakyStore(new MemoryStore(rows));
  return new CachedSource({ source, store, log, now: () => clock, ...options });
}

/** A cache in another process on the same disk, as after a restart. */
async function restarted(before: CachedSource, source: ASource<AskedSourceName>): Promise<CachedSource> {
  await before.close();
  return cached(source);
}

const films: readonly Film[] = film ? [film] : [];

describe('an answer', () => {
  it('is kept over a restart, of each kind, with every fact of it', async () => {
    const source = new ASource('wikidata', { films: family.films, family });
    const first = cached(source);
    await first.search('mucize', 'tr', patient());
    await first.film({ wikidata: 'Q3809340' }, 'tr', patient());
    await first.family({ wikidata: 'Q3809340' }, 'tr', patient());
    const second = await restarted(first, source);
    expect(await second.search('mucize', 'tr', patient())).toEqual(family.films);
    expect(await second.film({ wikidata: 'Q3809340' }, 'tr', patient())).toEqual(film);
    expect(await second.family({ wikidata: 'Q3809340' }, 'tr', patient())).toEqual(family);
    expect(source.asked).toHaveLength(3);
    expect(logged).toEqual([]);
  });

  it('of every family of the catalogue can be kept and read', async () => {
    for (const each of families) {
      const source = new ASource('wikidata', { family: each });
      const ids = { wikidata: `Q${rows.size + 1}` };
      const first = cached(source);
      await first.family(ids, 'en', patient());
      expect(await (await restarted(first, source)).family(ids, 'en', patient())).toEqual(each);
      expect(source.asked).toHaveLength(1);
    }
  });

  it('of TMDB over real HTTP is kept whole', async () => {
    const server = await startTmdb();
    const tmdb = new Tmdb({ apiUrl: server.url, token: server.token, now: () => clock, log });
    const store = new MemoryStore(rows);
    const first = new CachedSource({ source: tmdb, store, log, now: () => clock });
    const told = await first.film({ tmdb: 158_445 }, 'en', patient());
    await first.close();
    const requests = server.asked.length;
    const second = new CachedSource({ source: tmdb, store, log, now: () => clock });
    expect(await second.film({ tmdb: 158_445 }, 'en', patient())).toEqual(told);
    expect(server.asked).toHaveLength(requests);
  });

  it('that there is nothing is kept too', async () => {
    const source = new ASource('wikidata');
    const first = cached(source);
    await first.search('mucize', 'tr', patient());
    await first.film({ wikidata: 'Q1' }, 'tr', patient());
    await first.family({ wikidata: 'Q1' }, 'tr', patient());
    const second = await restarted(first, source);
    expect(await second.search('mucize', 'tr', patient())).toEqual([]);
    expect(await second.film({ wikidata: 'Q1' }, 'tr', patient())).toBeUndefined();
    expect(await second.family({ wikidata: 'Q1' }, 'tr', patient())).toBeUndefined();
    expect(source.asked).toHaveLength(3);
  });

  it('holds nothing of what somebody typed, neither in its key', async () => {
    const first = cached(new ASource('wikidata', { films }));
    await first.search('my secret film', 'en', patient());
    await first.close();
    expect(rows.size).toBe(1);
    expect([...rows.entries()].join()).not.toContain('secret');
  });

  it('serves the same words however they are spaced, composed or capitalised', async () => {
    const source = new ASource('wikidata', { films });
    const first = cached(source);
    await first.search('Koğuştaki Mucize', 'tr', patient());
    await first.search('  koğuştaki \t MUCIZE ', 'tr', patient());
    await first.search('Koğuştaki Mucize'.normalize('NFD'), 'tr', patient());
    expect(source.asked).toEqual(['search Koğuştaki Mucize tr']);
  });

  it('serves no other language, no other kind of question, and no film with other ids', async () => {
    const source = new ASource('wikidata', { films, family });
    const first = cached(source);
    await first.film({ wikidata: 'Q1' }, 'tr', patient());
    await first.film({ wikidata: 'Q1' }, 'en', patient());
    await first.family({ wikidata: 'Q1' }, 'tr', patient());
    await first.search('Q1', 'tr', patient());
    await first.film({ wikidata: 'Q1', imdb: 'tt2659414' }, 'tr', patient());
    await first.film({ tmdb: 1 }, 'tr', patient());
    await first.film({ tmdb: 1, imdb: 'tt2659414' }, 'tr', patient());
    expect(source.asked).toHaveLength(7);
  });
});

describe('how long', () => {
  async function askedAfter(name: 'wikidata' | 'tmdb', age: number, nothing = false) {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    rows.clear();
    try {
      const source = new ASource(name, nothing ? {} : { films, family });
      const ask = async (cache: CachedSource) => {
        await cache.search('mucize', 'tr', patient());
        await cache.film({ imdb: 'tt2659414' }, 'tr', patient());
        await cache.family({ imdb: 'tt2659414' }, 'tr', patient());
        await cache.close();
      };
      await ask(cached(source));
      vi.setSystemTime(NOW + age);
      await ask(cached(source));
      return source.asked.slice(3).map((question) => question.split(' ')[0]);
    } finally {
      vi.useRealTimers();
    }
  }

  it.each([
    ['wikidata', ['search']],
    // Where a film can be watched changes from day to day.
    ['tmdb', ['search', 'film']],
  ] as const)('%s: %j a day, the others a week', async (name, aDay) => {
    expect(await askedAfter(name, DAY_MS)).toEqual([]);
    expect(await askedAfter(name, DAY_MS + 1)).toEqual(aDay);
    expect(await askedAfter(name, 7 * DAY_MS)).toEqual(aDay);
    expect(await askedAfter(name, 7 * DAY_MS + 1)).toEqual(['search', 'film', 'family']);
  });

  it('there is nothing: a day', async () => {
    expect(await askedAfter('tmdb', DAY_MS, true)).toEqual([]);
    expect(await askedAfter('tmdb', DAY_MS + 1, true)).toEqual(['search', 'film', 'family']);
  });

  it('TMDB allows: never longer than six months, which may have 181 days', () => {
    expect(MAX_TMDB_LIFETIME_MS).toBeLessThan(181 * DAY_MS);
    for (const lifetime of [...Object.values(LIFETIMES_MS.tmdb), NOTHING_LIFETIME_MS]) {
      expect(lifetime).toBeLessThanOrEqual(MAX_TMDB_LIFETIME_MS);
    }
  });
});

describe('a question', () => {
  it('that is asked twice at once is sent once', async () => {
    const source = new ASource('tmdb', { films, first: () => wait(20) });
    const cache = cached(source);
    const both = await Promise.all([
      cache.search('mucize', 'tr', patient()),
      cache.search('mucize', 'tr', patient()),
    ]);
    expect(both).toEqual([films, films]);
    expect(source.asked).toHaveLength(1);
  });

  it('that one gave up is answered to the other', async () => {
    const source = new ASource('tmdb', { films, first: () => wait(50) });
    const cache = cached(source);
    const hurried = rejection(cache.search('mucize', 'tr', AbortSignal.timeout(5)));
    const other = cache.search('mucize', 'tr', patient());
    expect(await hurried).toMatchObject({ name: 'SourceError', source: 'tmdb', fault: 'slow' });
    expect(await other).toEqual(films);
  });

  it('that everybody gave up is answered all the same, for the next one', async () => {
    const source = new ASource('tmdb', { films, first: () => wait(50) });
    const cache = cached(source);
    await rejection(cache.search('mucize', 'tr', AbortSignal.timeout(5)));
    await vi.waitFor(() => expect(rows.size).toBe(1));
    expect(await cache.search('mucize', 'tr', AbortSignal.timeout(40))).toEqual(films);
    expect(source.asked).toHaveLength(1);
  });

  it('for which there is no time left is not sent', async () => {
    const source = new ASource('tmdb', { films });
    expect(await rejection(cached(source).search('mucize', 'tr', AbortSignal.abort()))).toMatchObject({
      fault: 'slow',
    });
    expect(source.asked).toEqual([]);
  });

  it('has a time limit of its own, after which the source is told to stop', async () => {
    const server = await startTmdb();
    server.trouble({ kind: 'slow', ms: 5_000 });
    const source = new Tmdb({ apiUrl: server.url, token: server.token, now: () => clock, log });
    const cache = new CachedSource({
      source,
      store: new MemoryStore(),
      log,
      now: () => clock,
      timeoutMs: 50,
    });
    const began = performance.now();
    expect(await rejection(cache.film({ tmdb: 1 }, 'en', patient()))).toMatchObject({ fault: 'slow' });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('on its way is given up when the bot stops', async () => {
    const source = new ASource('tmdb', {
      films,
      first: (signal) => wait(60_000, undefined, { signal }).catch(() => raiseFault('slow')),
    });
    const cache = cached(source);
    const answer = rejection(cache.search('mucize', 'tr', AbortSignal.timeout(10_000)));
    await vi.waitFor(() => expect(source.asked).toHaveLength(1));
    await cache.close();
    expect(await answer).toMatchObject({ fault: 'slow' });
    expect(rows.size).toBe(0);
    expect(logged).toEqual([]);
  });
});

function raiseFault(fault: SourceError['fault'], retryAfter?: number): never {
  throw new SourceError('tmdb', fault, { retryAfter });
}

describe('a source that fails', () => {
  it.each(['malformed', 'too-large', 'other-film'] as const)(
    'with %s is asked again at once, and nothing is kept of it',
    async (fault) => {
      const source = new ASource('tmdb', { films, first: async () => raiseFault(fault) });
      const cache = cached(source);
      expect(await rejection(cache.search('mucize', 'tr', patient()))).toMatchObject({ fault });
      expect(rows.size).toBe(0);
      source.told = { films };
      expect(await cache.search('mucize', 'tr', patient())).toEqual(films);
      expect(logged).toEqual(['film source failed']);
    },
  );

  it.each([
    ['rate-limited', 5_000, 5_000],
    ['rate-limited', undefined, 30_000],
    ['unreachable', undefined, 30_000],
    ['unauthorised', undefined, 30_000],
    ['slow', undefined, 30_000],
  ] as const)('with %s (%s) is left alone for %d ms, whatever is asked', async (fault, retryAfter, rest) => {
    const source = new ASource('tmdb', { films, first: async () => raiseFault(fault, retryAfter) });
    const cache = cached(source);
    await rejection(cache.search('mucize', 'tr', patient()));
    source.told = { films };
    clock += rest - 1;
    expect(await rejection(cache.film({ tmdb: 1 }, 'tr', patient()))).toMatchObject({ fault, retryAfter: 1 });
    expect(source.asked).toHaveLength(1);
    clock += 1;
    expect(await cache.film({ tmdb: 1 }, 'tr', patient())).toEqual(film);
    expect(logged).toEqual(['film source failed']);
  });

  it('answers from what is kept meanwhile', async () => {
    const source = new ASource('tmdb', { films });
    const cache = cached(source);
    await cache.search('mucize', 'tr', patient());
    source.told = { first: async () => raiseFault('unreachable') };
    await rejection(cache.search('hababam', 'tr', patient()));
    expect(await cache.search('mucize', 'tr', patient())).toEqual(films);
  });

  it('by a fault of its own is not taken for a failure of the network', async () => {
    const bug = new TypeError('x is undefined');
    const source = new ASource('tmdb', { films, first: () => Promise.reject(bug) });
    const cache = cached(source);
    expect(await rejection(cache.search('mucize', 'tr', patient()))).toBe(bug);
    source.told = { films };
    expect(await cache.search('mucize', 'tr', patient())).toEqual(films);
  });
});

describe('storage that fails', () => {
  it('to read costs a question, and is logged', async () => {
    const store = new ShakyStore(new MemoryStore(rows));
    const source = new ASource('tmdb', { films });
    const cache = cached(source, { store });
    store.failNext('get');
    expect(await cache.search('mucize', 'tr', patient())).toEqual(films);
    expect(logged).toEqual(['kept answer not read']);
  });

  it('to write costs nobody the answer, and is logged', async () => {
    const store = new ShakyStore(new MemoryStore(rows));
    const cache = cached(new ASource('tmdb', { films }), { store });
    store.failNext('set');
    expect(await cache.search('mucize', 'tr', patient())).toEqual(films);
    await vi.waitFor(() => expect(logged).toEqual(['answer not kept']));
    expect(await cache.search('mucize', 'tr', patient())).toEqual(films);
    await cache.close();
    expect(rows.size).toBe(1);
  });

  it('delays no caller', async () => {
    const store = new ShakyStore(new MemoryStore(rows));
    const release = store.holdWrites();
    const cache = cached(new ASource('tmdb', { films }), { store });
    expect(await cache.search('mucize', 'tr', patient())).toEqual(films);
    expect(rows.size).toBe(0);
    release();
    await cache.close();
    expect(rows.size).toBe(1);
  });
});

describe('a record that is not what it should be', () => {
  const [after, before] = answersOf('tmdb');

  it.each([
    ['no JSON', '{"value":'],
    ['no record', '{"value":null}'],
    ['of no version', '{"value":{"v":0,"answer":[]}}'],
    ['without an answer', '{"value":{"v":1}}'],
    ['of another kind', '{"value":{"v":1,"answer":null}}'],
    ['of films that are none', '{"value":{"v":1,"answer":[{"id":"tmdb-1","title":""}]}}'],
    ['of films with more than is known', '{"value":{"v":1,"answer":[],"by":"john"}}'],
  ])('(%s) is no record: the source is asked anew, and the answer takes its place', async (_, row) => {
    const source = new ASource('tmdb', { films });
    const first = cached(source);
    await first.search('mucize', 'tr', patient());
    await first.close();
    const [key = ''] = rows.keys();
    expect(key > after && key < before).toBe(true);
    rows.set(key, row);
    const second = cached(source);
    expect(await second.search('mucize', 'tr', patient())).toEqual(films);
    expect(source.asked).toHaveLength(2);
    await second.close();
    expect(await cached(source).search('mucize', 'tr', patient())).toEqual(films);
    expect(source.asked).toHaveLength(2);
  });

  it('(of a later release) is no record, and stays as it is', async () => {
    const source = new ASource('tmdb', { films });
    const first = cached(source);
    await first.search('mucize', 'tr', patient());
    await first.close();
    const [key = ''] = rows.keys();
    const newer = '{"value":{"v":2,"found":[]}}';
    rows.set(key, newer);
    const second = cached(source);
    expect(await second.search('mucize', 'tr', patient())).toEqual(films);
    await second.close();
    expect(source.asked).toHaveLength(2);
    expect(rows.get(key)).toBe(newer);
  });
});
