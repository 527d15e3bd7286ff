import { beforeEach, expect, it } from 'vitest';
import type { Community } from '../../../src/data/community/community.ts';
import { MAX_NEWS_AT_ONCE } from '../../../src/domain/news.ts';
import { aStory, elif, GUILD, john, mika, NOW, snowflakes } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { openCommunity } from '../../support/open-community.ts';
import { ShakyStore } from '../../support/shaky-store.ts';

let rows: Map<string, string>;
let store: ShakyStore;
let community: Community;
let nextId: () => string;

beforeEach(async () => {
  rows = new Map();
  store = new ShakyStore(new MemoryStore(rows));
  ({ community } = await openCommunity(store));
  nextId = snowflakes();
});

const news = { kind: 'moment-removed', at: NOW, number: 1, film: 'oldboy-2003' } as const;

/** A moment of John's that Elif removes, of which he is to hear. */
async function removeOne(id = nextId()): Promise<string> {
  const moment = await community.share(aStory());
  await community.remove(moment?.number ?? 0, elif, NOW, 'Off topic', () => [
    community.inbox.put(john.id, id, { ...news, reason: 'Off topic' }),
  ]);
  return id;
}

it('news is kept with what it is about, and told to that person alone, until they have heard it', async () => {
  const id = await removeOne();
  expect(await community.inbox.begin(mika.id)).toEqual([]);
  const { community: reopened } = await openCommunity(store);
  expect(await reopened.inbox.begin(john.id)).toEqual([{ v: 1, ...news, reason: 'Off topic', id }]);
  await reopened.inbox.told(john.id, [id]);
  expect(await reopened.inbox.begin(john.id)).toEqual([]);
  expect([...rows.keys()].filter((key) => key.includes(':inbox:'))).toEqual([]);
});

it('two answers at once don’t tell the same, and what could not be told stays', async () => {
  const id = await removeOne();
  const both = await Promise.all([community.inbox.begin(john.id), community.inbox.begin(john.id)]);
  expect(both.map(({ length }) => length).sort()).toEqual([0, 1]);
  community.inbox.release(john.id);
  expect(await community.inbox.begin(john.id)).toMatchObject([{ id }]);
  store.failNext('write');
  await expect(community.inbox.told(john.id, [id])).rejects.toThrow();
  expect(await community.inbox.begin(john.id)).toMatchObject([{ id }]);
});

it('a lot of news is told in several parts', async () => {
  const ids = Array.from({ length: MAX_NEWS_AT_ONCE + 1 }, nextId);
  for (const id of ids) await removeOne(id);
  const first = await community.inbox.begin(john.id);
  expect(first.map(({ id }) => id)).toEqual(ids.slice(0, MAX_NEWS_AT_ONCE));
  await community.inbox.told(
    john.id,
    first.map(({ id }) => id),
  );
  expect(await community.inbox.begin(john.id)).toMatchObject([{ id: ids.at(-1) }]);
});

it('costs nothing for people without any', async () => {
  const asked = { ...store.asked };
  expect(await community.inbox.begin(mika.id)).toEqual([]);
  expect(store.asked).toEqual(asked);
});

it('what can’t be read is set aside once, and keeps nothing else back', async () => {
  const [broken, id] = [await removeOne(), await removeOne()];
  rows.set(`${GUILD}:inbox:${john.id}:${broken}`, '{');
  const { community: reopened, warnings } = await openCommunity(store);
  expect(await reopened.inbox.begin(john.id)).toMatchObject([{ id }]);
  await reopened.inbox.told(john.id, [id]);
  expect(await reopened.inbox.begin(john.id)).toEqual([]);
  expect(warnings).toHaveLength(1);
  expect(rows.has(`${GUILD}:inbox:${john.id}:${broken}`)).toBe(true);
});
