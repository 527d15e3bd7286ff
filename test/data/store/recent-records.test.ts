import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RecentRecords } from '../../../src/data/store/recent-records.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { ShakyStore } from '../../support/shaky-store.ts';
import { describeRecordStore } from './record-store.contract.ts';

const DRAFT = '700000000000000001:draft:1:2';
const LIFETIME = 60_000;

let inner: ShakyStore;
let store: RecentRecords;

beforeEach(() => {
  inner = new ShakyStore();
  store = new RecentRecords(inner);
});

describeRecordStore('in memory, with what was just written', async () => {
  const rows = new Map<string, string>();
  return {
    store: new RecentRecords(new MemoryStore(rows)),
    plant: async (planted) => {
      for (const [key, row] of planted) rows.set(key, row);
    },
    rows: async () => Object.fromEntries(rows),
  };
});

describe('a record with a lifetime', () => {
  it('is not read from the disk after it was written, alone or with others, and is nobody else’s object', async () => {
    const draft = { v: 1, text: 'at first' };
    await store.set(DRAFT, draft, LIFETIME);
    draft.text = 'changed by the caller';
    const read = await store.get(DRAFT);
    expect(read).toEqual({ v: 1, text: 'at first' });
    expect(await store.get(DRAFT)).not.toBe(read);
    await store.write([{ set: DRAFT, record: { v: 1, text: 'then' }, lifetime: LIFETIME }]);
    expect(await store.get(DRAFT)).toEqual({ v: 1, text: 'then' });
    expect(inner.asked.get).toBe(0);
  });

  it('is gone once it was deleted, and once it has expired', async () => {
    await store.set(DRAFT, 1, LIFETIME);
    await store.delete(DRAFT);
    expect(await store.get(DRAFT)).toBeUndefined();
    await store.set(DRAFT, 1, LIFETIME);
    await store.write([{ delete: DRAFT }]);
    expect(await store.get(DRAFT)).toBeUndefined();
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      await store.set(DRAFT, 1, LIFETIME);
      vi.setSystemTime(Date.now() + LIFETIME + 1);
      expect(await store.get(DRAFT)).toBeUndefined();
    } finally {
      vi.useRealTimers();
    }
  });

  it('is read from the disk after a write that failed, and where what is stored is in doubt', async () => {
    await store.set(DRAFT, 'at first', LIFETIME);
    inner.failNext('set');
    await expect(store.set(DRAFT, 'then', LIFETIME)).rejects.toThrow();
    expect(await store.get(DRAFT)).toBe('at first');
    expect(inner.asked.get).toBe(1);
    await store.set(DRAFT, 'then', LIFETIME);
    inner.beInDoubt();
    expect(await store.get(DRAFT)).toBe('then');
    expect(inner.asked.get).toBe(2);
  });

  it('is read in its turn while it is being written', async () => {
    await store.set(DRAFT, 'at first', LIFETIME);
    const release = inner.holdWrites();
    const writes = [store.set(DRAFT, 'then', LIFETIME), store.delete(DRAFT)];
    await store.get(DRAFT);
    expect(inner.asked.get).toBe(1);
    release();
    await Promise.all(writes);
    expect(await store.get(DRAFT)).toBeUndefined();
  });
});

it('what doesn’t expire, and what live sources answered, is always read from the disk', async () => {
  await store.set(DRAFT, 1);
  await store.set('source:tmdb:film:en:x', 2, LIFETIME);
  expect([await store.get(DRAFT), await store.get('source:tmdb:film:en:x')]).toEqual([1, 2]);
  expect(inner.asked.get).toBe(2);
});

it('gives what the store itself would, whatever overlaps and fails', async () => {
  const random = seededRandom(3);
  const plain = new MemoryStore();
  const keys = [1, 2, 3].map((one) => `${DRAFT}${one}`);
  for (let step = 0; step < 2_000; step += 1) {
    const key = keys[Math.floor(random() * keys.length)] ?? DRAFT;
    const lifetime = random() < 0.7 ? LIFETIME : undefined;
    const isFailing = random() < 0.1;
    const act = random();
    if (act < 0.3) expect(await store.get(key)).toEqual(await plain.get(key));
    else if (act < 0.5) await Promise.all([store.delete(key), plain.delete(key)]);
    else {
      if (isFailing) inner.failNext('set');
      const writing = store.set(key, step, lifetime).catch(() => 'failed');
      if (!isFailing) await plain.set(key, step, lifetime);
      if (random() < 0.5) await writing;
    }
  }
  for (const key of keys) expect(await store.get(key)).toEqual(await plain.get(key));
});
