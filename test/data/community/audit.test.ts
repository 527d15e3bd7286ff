import { beforeEach, describe, expect, it } from 'vitest';
import type { Community } from '../../../src/data/community/community.ts';
import type { AuditFilter, KeptAuditEntry } from '../../../src/domain/audit.ts';
import { firstIdAt } from '../../../src/domain/snowflake.ts';
import { aStory, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { openCommunity } from '../../support/open-community.ts';
import { ShakyStore } from '../../support/shaky-store.ts';

const DAY_MS = 86_400_000;

let rows: Map<string, string>;
let store: ShakyStore;
let community: Community;
let noticed: KeptAuditEntry[];

beforeEach(async () => {
  rows = new Map();
  store = new ShakyStore(new MemoryStore(rows));
  noticed = [];
  const onDeed = (_: string, entry: KeptAuditEntry) => void noticed.push(entry);
  ({ community } = await openCommunity(store, GUILD, { onDeed }));
});

/** An id of so many days before now. */
const idAgo = (days: number) => firstIdAt(NOW - days * DAY_MS);

/** Logs a removal so many days ago. */
const removedAgo = (days: number, by = elif, whom = john) =>
  community.audit.keep(idAgo(days), { at: NOW - days * DAY_MS, deed: 'moment-removed', by, whom });

async function ids(entries: AsyncIterable<KeptAuditEntry>): Promise<string[]> {
  const found: string[] = [];
  for await (const { id } of entries) found.push(id);
  return found;
}

const newest = (filter: AuditFilter = {}, before?: string) =>
  ids(community.audit.newestFirst(filter, { now: NOW, before }));

describe('the log', () => {
  it('is read from the latest on, over days and years, each entry once', async () => {
    const days = [0, 0.5, 1, 3, 3.5, 40, 700];
    for (const one of days.toReversed()) await removedAgo(one);
    expect(await newest()).toEqual(days.map(idAgo));
    expect(await newest({}, idAgo(3))).toEqual([3.5, 40, 700].map(idAgo));
    expect(await newest({}, idAgo(700))).toEqual([]);
    expect(await ids(community.audit.oldestFirst({}, idAgo(40)))).toEqual([3.5, 3, 1, 0.5, 0].map(idAgo));
  });

  it('is empty at first', async () => {
    expect(await newest()).toEqual([]);
  });

  it('is filtered by deed, by who did it, and by whom it concerns', async () => {
    await removedAgo(1);
    await removedAgo(2, mika);
    await removedAgo(3, elif, mika);
    await community.audit.keep(idAgo(4), { at: NOW, deed: 'log-exported', by: elif });
    expect(await newest({ by: elif.id })).toEqual([1, 3, 4].map(idAgo));
    expect(await newest({ whom: mika.id })).toEqual([idAgo(3)]);
    expect(await newest({ by: elif.id, deed: 'log-exported' })).toEqual([idAgo(4)]);
  });

  it('is not read with the library, and of what can’t be read only the rest is told', async () => {
    await removedAgo(1);
    await removedAgo(2);
    rows.set(`${GUILD};audit:${idAgo(2)}`, '{');
    const { community: reopened, warnings } = await openCommunity(store);
    expect(warnings).toEqual([]);
    expect(await ids(reopened.audit.newestFirst({}, { now: NOW }))).toEqual([idAgo(1)]);
    expect(warnings).toHaveLength(1);
  });
});

describe('a deed', () => {
  const entry = () => community.audit.entry(idAgo(0), { at: NOW, deed: 'moment-removed', moment: 1 });

  it('is logged in the commit of what was done, or neither is', async () => {
    await community.share(aStory());
    store.failNext('write');
    await expect(community.remove(1, elif, NOW, 'Off topic', () => [entry()])).rejects.toThrow();
    expect(await newest()).toEqual([]);
    expect(noticed).toEqual([]);
    const writes = store.asked.write;
    await community.remove(1, elif, NOW, 'Off topic', () => [entry()]);
    expect(store.asked.write).toBe(writes + 1);
    expect(await newest()).toEqual([idAgo(0)]);
    expect(noticed).toMatchObject([{ id: idAgo(0), deed: 'moment-removed', moment: 1 }]);
  });

  it('that came too late is not logged', async () => {
    expect(await community.remove(1, elif, NOW, 'Off topic', () => [entry()])).toBe(false);
    expect(await newest()).toEqual([]);
  });
});
