import pg from 'pg';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type OpenedStore, openLeased, openStore } from '../../../src/data/store/open-store.ts';
import { PostgresLease } from '../../../src/data/store/postgres-lease.ts';
import { kindsOfToday } from '../../../src/data/store/upgrade.ts';
import { allShards, type Shards } from '../../../src/domain/shards.ts';
import { explainStart } from '../../../src/start-error.ts';
import { openLine } from '../../support/postgres-line.ts';
import { queryPostgres, sharedPostgres } from '../../support/postgres-server.ts';
import { expectFailure } from '../../support/sqlite-stores.ts';
import { until } from '../../support/until.ts';

const aDatabase = async () => (await sharedPostgres()).database();

const range = (first: number, last: number, count: number): Shards => ({ first, last, count });

/** What a bot opens, and has begun to work on. */
async function work(url: string, claim: Shards): Promise<OpenedStore> {
  const opened = await openLeased(url, { claim });
  onTestFinished(() => opened.store.close());
  await opened.lease.share();
  return opened;
}

/** An id that Discord gives to that shard. */
const guildOf = (shard: number, count: number) =>
  String((BigInt(shard + count * 10 ** 9) << 22n) + (1n << 60n));

const END_OTHERS =
  'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';

describe('processes with shards of their own', () => {
  it('read and write side by side', async () => {
    const url = await aDatabase();
    const left = await work(url, range(0, 1, 4));
    const right = await work(url, range(2, 3, 4));
    await left.store.set('1:a', 'left');
    await right.store.set('2:a', 'right');
    expect(await left.store.get('2:a')).toBe('right');
    expect(await right.store.get('1:a')).toBe('left');
  });

  it('refuse another program’s table of that name, and change nothing', async () => {
    const url = await aDatabase();
    await queryPostgres(url, 'CREATE TABLE keyv (key TEXT, content TEXT)');
    await expectFailure(openLeased(url, { claim: range(0, 0, 2) }), 'other-table');
    expect(await queryPostgres(url, 'SELECT * FROM keyv')).toEqual([]);
  });

  it('take turns, of which each is free again when it is given back or its process ends', async () => {
    const url = await aDatabase();
    const left = await work(url, range(0, 0, 2));
    const right = await work(url, range(1, 1, 2));
    expect(await left.lease.tryTurn(0)).toBe(true);
    expect(await right.lease.tryTurn(0)).toBe(false);
    expect(await right.lease.tryTurn(1)).toBe(true);
    await left.lease.endTurn(0);
    expect(await right.lease.tryTurn(0)).toBe(true);
    await right.store.close();
    expect(await left.lease.tryTurn(0)).toBe(true);
    expect(await left.lease.unheld()).toEqual([1]);
  });

  it('leave no turn taken whose answer they never heard', async () => {
    const server = await sharedPostgres();
    const url = await server.database();
    const line = await openLine(server);
    const left = await work(line.url(url), range(0, 0, 2));
    const right = await work(url, range(1, 1, 2));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    line.silence();
    const asked = left.lease.tryTurn(0).then(String, String);
    const taken = "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid::int = -1";
    while ((await queryPostgres(url, taken)).length === 0);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await asked).toContain('timeout');
    vi.useRealTimers();
    line.mend();
    await until(async () => (await right.lease.tryTurn(0)) || undefined);
  });

  it('write nothing of a community that another one works for, whatever asks for it', async () => {
    const url = await aDatabase();
    const { store } = await work(url, range(0, 0, 2));
    const [own = '', other = ''] = [0, 1].map((shard) => guildOf(shard, 2));
    await store.set(`${own}:moment:0000000001`, 1);
    await store.write([
      { set: 'source:tmdb:search', record: 1 },
      { set: `${other}:lettersoff:${own}`, record: 1 },
    ]);
    const key = `${other}:moment:0000000001`;
    await expect(store.set(key, 1)).rejects.toThrow(`another process writes ${key}`);
    await expect(store.write([{ delete: `${own}:moment:0000000001` }, { delete: key }])).rejects.toThrow(key);
    await expect(store.delete(`${other};picture:${own}`)).rejects.toThrow('another process writes');
    expect(await store.get(`${own}:moment:0000000001`)).toBe(1);
  });

  it('may begin at the same moment, on a database that nobody has ever used', async () => {
    const url = await aDatabase();
    const opened = await Promise.all([0, 1, 2, 3].map((id) => work(url, range(id, id, 4))));
    await Promise.all(opened.map(({ store }, at) => store.set(`${at}:a`, at)));
    expect(await queryPostgres(url, "SELECT count(*)::int FROM keyv WHERE key < '~'")).toEqual([
      { count: 4 },
    ]);
  });

  it('are alone until they have done what is done once', async () => {
    const url = await aDatabase();
    const first = await openLeased(url, { claim: range(0, 0, 2) });
    onTestFinished(() => first.store.close());
    await expectFailure(openLeased(url, { claim: range(1, 1, 2) }), 'in-use');
    await first.lease.share();
    await work(url, range(1, 1, 2));
  });

  it.each([
    ['the same range', range(0, 1, 4)],
    ['one that overlaps it', range(1, 3, 4)],
    ['everything', range(0, 3, 4)],
  ])('refuse a second one with %s, and say what to set', async (_, claim) => {
    const url = await aDatabase();
    await work(url, range(0, 1, 4));
    const refused = await expectFailure(openLeased(url, { claim }), 'shard-in-use');
    expect(explainStart(refused)).toMatch(/SHARDS.*another session has shard [01] of 4/s);
    await work(url, range(2, 3, 4));
  });

  it('refuse one that counts another number of shards, until all of them have stopped', async () => {
    const url = await aDatabase();
    const first = await openLeased(url, { claim: range(0, 0, 2) });
    await first.lease.share();
    const refused = await expectFailure(openLeased(url, { claim: range(1, 1, 4) }), 'other-shards');
    expect(explainStart(refused)).toContain('the others count 2 shards, and this one 4');
    await first.store.close();
    await work(url, range(1, 1, 4));
    await expectFailure(openLeased(url, { claim: range(0, 0, 2) }), 'other-shards');
    await work(url, range(0, 0, 4));
  });

  it('tell which shards nobody has', async () => {
    const url = await aDatabase();
    const { lease } = await work(url, range(1, 1, 4));
    expect(await lease.unheld()).toEqual([0, 2, 3]);
    const other = await openLeased(url, { claim: range(2, 3, 4) });
    expect(await lease.unheld()).toEqual([0]);
    await other.store.close();
    expect(await lease.unheld()).toEqual([0, 2, 3]);
  });

  it('free them when their session ends, for whatever reason', async () => {
    const url = await aDatabase();
    const line = await openLine(await sharedPostgres());
    const lost = await work(line.url(url), range(0, 0, 2));
    line.cut();
    await queryPostgres(url, END_OTHERS);
    await work(url, range(0, 0, 2));
    line.mend();
    await expectFailure(lost.store.get('1:a'), 'shard-in-use');
  });

  it('are in doubt only if somebody else had one of theirs meanwhile', async () => {
    const url = await aDatabase();
    const line = await openLine(await sharedPostgres());
    const left = await work(line.url(url), range(0, 1, 4));
    const right = await work(line.url(url), range(2, 3, 4));
    const doubts = { left: 0, right: 0 };
    left.store.whenInDoubt(() => (doubts.left += 1));
    right.store.whenInDoubt(() => (doubts.right += 1));
    await left.store.set('1:a', 1);
    line.cut();
    const between = await openLeased(url, { claim: range(3, 3, 4) });
    await between.store.set('3:a', 1);
    await between.store.close();
    line.mend();
    expect(await until(() => right.store.get('3:a').catch(() => undefined))).toBe(1);
    expect(await until(() => left.store.get('1:a').catch(() => undefined))).toBe(1);
    expect(doubts).toEqual({ left: 0, right: 1 });
  });

  it('stay in doubt if the line breaks again while they say that they have it', async () => {
    const url = await aDatabase();
    const line = await openLine(await sharedPostgres());
    const bot = await work(line.url(url), range(0, 0, 2));
    let doubts = 0;
    bot.store.whenInDoubt(() => (doubts += 1));
    line.cut();
    const between = await openLeased(url, { claim: range(0, 0, 2) });
    await between.store.set('1:a', 1);
    await between.store.close();
    line.breakAfter(['~lease:0', '"value"']);
    line.mend();
    expect(await until(() => bot.store.get('1:a').catch(() => undefined))).toBe(1);
    expect(doubts).toBe(1);
  });

  it.each([
    ['keeps how many there are', '~shards'],
    ['lets in the others', 'pg_advisory_unlock'],
  ])('share it though the line breaks as it %s', async (_, words) => {
    const url = await aDatabase();
    const line = await openLine(await sharedPostgres());
    const { store, lease } = await openLeased(line.url(url), { claim: range(0, 0, 2) });
    onTestFinished(() => store.close());
    line.breakAfter([words]);
    await lease.share();
    await work(url, range(1, 1, 2));
    await store.set('1:a', 1);
  });

  it.each([
    ['no JSON', 'two'],
    ['no number', '{"value":"two"}'],
    ['encrypted', '{"sealed":"AAAA"}'],
    ['null', null],
  ])('begin though the number of shards that was kept is %s', async (_, kept) => {
    const url = await aDatabase();
    const before = await openLeased(url, { claim: range(0, 0, 2) });
    await before.lease.share();
    await before.store.close();
    await queryPostgres(url, "UPDATE keyv SET value = $1 WHERE key = '~shards'", [kept]);
    await work(url, range(0, 0, 2));
    await work(url, range(1, 1, 2));
  });
});

it('what a later release may have written is looked for until none of its processes runs any more', async () => {
  const url = await aDatabase();
  const later = await work(url, range(0, 0, 2));
  const kinds = JSON.stringify({ value: { kinds: { ...kindsOfToday(), wish: 1 } } });
  await queryPostgres(url, "UPDATE keyv SET value = $1 WHERE key = '~release'", [kinds]);
  const earlier = await work(url, range(1, 1, 2));
  await earlier.store.close();
  await later.store.set(`${guildOf(0, 2)}:wish:0000000001`, { v: 1 });
  await later.store.close();
  await expectFailure(openLeased(url, { claim: range(0, 0, 2) }), 'newer');
  await queryPostgres(url, "DELETE FROM keyv WHERE key LIKE '%:wish:%'");
  await work(url, range(0, 0, 2));
  const [row] = await queryPostgres(url, "SELECT value FROM keyv WHERE key = '~release'");
  expect(JSON.parse(row?.value).value).toEqual({ kinds: kindsOfToday() });
});

describe('a tool that works on everything', () => {
  it('is refused beside them, and keeps them away', async () => {
    const url = await aDatabase();
    const bot = await openLeased(url, { claim: range(1, 1, 2) });
    await bot.lease.share();
    await expectFailure(openStore(url), 'in-use');
    await bot.store.close();
    const tool = await openStore(url);
    await expectFailure(openLeased(url, { claim: range(1, 1, 2) }), 'in-use');
    await tool.close();
    await work(url, range(1, 1, 2));
  });

  it('leaves a bot in doubt that was cut off meanwhile', async () => {
    const url = await aDatabase();
    const line = await openLine(await sharedPostgres());
    const bot = await work(line.url(url), allShards(1));
    let doubts = 0;
    bot.store.whenInDoubt(() => (doubts += 1));
    await bot.store.set('1:a', 'bot');
    line.cut();
    const tool = await openStore(url);
    await tool.set('1:a', 'tool');
    await tool.close();
    line.mend();
    expect(await until(() => bot.store.get('1:a').catch(() => undefined))).toBe('tool');
    expect(doubts).toBe(1);
  });
});

it('traces that a process is about to leave stay known, though another one drops its own at that time', async () => {
  const url = await aDatabase();
  const left = await work(url, range(0, 0, 2));
  const right = await work(url, range(1, 1, 2));
  await left.store.leaveNoTraces();
  const reader = new pg.Client(url);
  await reader.connect();
  onTestFinished(() => reader.end());
  await reader.query('BEGIN; LOCK TABLE keyv IN ACCESS SHARE MODE');
  const dropping = left.store.dropTraces();
  await waiting(url, 1);
  const erasing = right.store.leaveNoTraces();
  await waiting(url, 2);
  await reader.query('COMMIT');
  await Promise.all([dropping, erasing]);
  expect(await queryPostgres(url, "SELECT key FROM keyv WHERE key = '~traces'")).toHaveLength(1);
});

/** Resolves when so many statements wait for a lock on the table. */
const waiting = (url: string, count: number) =>
  until(async () => {
    const [found] = await queryPostgres(
      url,
      "SELECT count(*)::int FROM pg_locks WHERE NOT granted AND relation = 'keyv'::regclass",
    );
    return Number(found?.count) >= count || undefined;
  });

it('nothing is said of shards where the server doesn’t name locks, not even those of who asks', async () => {
  const lease = new PostgresLease(range(1, 1, 4), 'somebody', { sessions: 'some', place: 'somewhere' });
  const naming = (...locks: readonly number[]) =>
    ({ query: async () => ({ rows: locks.map((lock) => ({ lock })) }) }) as unknown as pg.Client;
  expect(await lease.unheld(naming())).toEqual([]);
  expect(await lease.unheld(naming(2, 4))).toEqual([0, 2]);
});
