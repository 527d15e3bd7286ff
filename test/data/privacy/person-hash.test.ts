import { expect, it } from 'vitest';
import { openPersonHash } from '../../../src/data/privacy/person-hash.ts';
import { PERSON_SECRET_KEY } from '../../../src/data/store/keys.ts';
import { elif, GUILD, john } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { OTHER_GUILD } from '../../support/offline-client.ts';

it('tells people apart, in each server of its own, and still after a restart', async () => {
  const store = new MemoryStore();
  const hash = await openPersonHash(store);
  const hashes = [hash(GUILD, john.id), hash(GUILD, elif.id), hash(OTHER_GUILD, john.id)];
  expect(new Set(hashes).size).toBe(3);
  for (const one of hashes) expect(one).toMatch(/^[0-9a-f]{32}$/);
  const again = await openPersonHash(store);
  expect(again(GUILD, john.id)).toBe(hashes[0]);
});

it('can’t be repeated without the secret of that database', async () => {
  const [one, other] = await Promise.all([
    openPersonHash(new MemoryStore()),
    openPersonHash(new MemoryStore()),
  ]);
  expect(one(GUILD, john.id)).not.toBe(other(GUILD, john.id));
});

it.each([
  { v: 1, secret: 'short' },
  { v: 2, secret: '0'.repeat(64) },
])('makes no other secret where %j can’t be read: it would find nobody again', async (record) => {
  const store = new MemoryStore();
  await store.set(PERSON_SECRET_KEY, record);
  await expect(openPersonHash(store)).rejects.toThrow('store.unavailable');
  expect(await store.get(PERSON_SECRET_KEY)).toEqual(record);
});
