import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../../src/data/store/open-store.ts';
import type { RecordStore } from '../../../src/data/store/record-store.ts';
import { explainStart } from '../../../src/start-error.ts';
import { openLine } from '../../support/postgres-line.ts';
import { PostgresServer, queryPostgres } from '../../support/postgres-server.ts';
import { expectFailure } from '../../support/sqlite-stores.ts';
import { until } from '../../support/until.ts';

/** A server of its own: it is stopped, killed and filled. */
let server: PostgresServer;
beforeAll(async () => {
  server = await PostgresServer.start(['max_connections=12', 'superuser_reserved_connections=1']);
});
afterAll(() => server.stop());

async function openForTest(url: string): Promise<RecordStore> {
  const store = await openStore(url);
  onTestFinished(() => store.close());
  return store;
}

const rowsAt = (url: string) =>
  queryPostgres(url, "SELECT key, value FROM keyv WHERE key < '~' ORDER BY key");

const END_OTHERS =
  'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';

describe('opening', () => {
  it('makes a table whose keys are in the order of their bytes, on a server with another order', async () => {
    const url = await server.database("LOCALE_PROVIDER icu ICU_LOCALE 'en' TEMPLATE template0");
    const store = await openForTest(url);
    for (const key of ['1:b', '1:B', '1:a', '1:_']) await store.set(key, 1);
    const found = [];
    for await (const { key } of store.range('1:', '1;')) found.push(key);
    expect(found).toEqual(['1:B', '1:_', '1:a', '1:b']);
  });

  it('keeps a record under its own key, as Keyv lays it out', async () => {
    const url = await server.database();
    await (await openForTest(url)).set('1:moment:1', { text: ':a' });
    expect(await rowsAt(url)).toEqual([{ key: '1:moment:1', value: '{"value":{"text":":a"}}' }]);
  });

  it('refuses a table under another collation, and changes nothing', async () => {
    const url = await server.database("LOCALE_PROVIDER icu ICU_LOCALE 'en' TEMPLATE template0");
    await queryPostgres(url, 'CREATE TABLE keyv (key VARCHAR(255) PRIMARY KEY, value TEXT)');
    await expectFailure(openStore(url), 'other-collation');
    expect(await rowsAt(url)).toEqual([]);
  });

  it.each([
    ['another table keyv', 'CREATE TABLE keyv (id INT)', 'other-table'],
    [
      'a database that may only be read',
      "DO $$BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); END$$",
      'standby',
    ],
  ] as const)('refuses %s', async (_, sql, kind) => {
    const url = await server.database();
    await queryPostgres(url, sql);
    await expectFailure(openStore(url), kind);
  });

  it('refuses a user without rights, and says which are needed', async () => {
    const url = await server.database();
    await queryPostgres(url, 'DROP ROLE IF EXISTS guest');
    await queryPostgres(url, 'CREATE ROLE guest LOGIN');
    const asGuest = url.replace('//bot@', '//guest@');
    const refused = await expectFailure(openStore(asGuest), 'no-rights');
    expect(explainStart(refused)).toContain('GRANT CREATE ON SCHEMA public');
    await (await openStore(url)).close();
    await expectFailure(openStore(asGuest), 'no-rights');
  });

  it('refuses an encoding other than UTF-8', async () => {
    const url = await server.database("ENCODING LATIN1 LOCALE 'C' TEMPLATE template0");
    await expectFailure(openStore(url), 'other-collation');
  });

  it.each([
    ['an unknown database', (): string => server.url('nowhere'), 'refused'],
    ['no server', (): string => 'postgres://bot@/moments?host=/nowhere', 'unreachable'],
  ] as const)('says so for %s, without the password', async (_, url, kind) => {
    const refused = await expectFailure(openStore(url().replace('bot@', 'bot:s3cret@')), kind);
    expect(explainStart(refused) + String(refused.stack) + String(refused.cause)).not.toContain('s3cret');
  });
});

describe('a second bot', () => {
  it('is refused, and let in when the first has closed', async () => {
    const url = await server.database();
    const first = await openForTest(url);
    await expectFailure(openStore(url), 'in-use');
    await first.set('a', 1);
    await first.close();
    expect(await (await openForTest(url)).get('a')).toBe(1);
  });

  it('that got in while the first was cut off keeps that one from writing; afterwards that one reads anew', async () => {
    const address = await server.database();
    const line = await openLine(server);
    const first = await openForTest(line.url(address));
    let doubts = 0;
    first.whenInDoubt(() => {
      doubts += 1;
    });
    await first.set('a', 'first');
    line.cut();
    const second = await openStore(address);
    line.mend();
    await second.set('a', 'second');
    await expectFailure(first.set('a', 'first again'), 'in-use');
    expect(await second.get('a')).toBe('second');
    expect(doubts).toBe(0);
    await second.close();
    expect(await until(() => first.get('a').catch(() => undefined))).toBe('second');
    expect(doubts).toBe(1);
  });
});

describe('a connection that breaks', () => {
  it('while nothing is asked: the next call goes through', async () => {
    const url = await server.database();
    const store = await openForTest(url);
    await store.set('a', 1);
    await queryPostgres(url, END_OTHERS);
    await wait(100);
    expect(await store.get('a')).toBe(1);
    await store.set('a', 2);
    expect(await store.get('a')).toBe(2);
  });

  it('before the answer to a write: it is done once, and acknowledged', async () => {
    const address = await server.database();
    const line = await openLine(server);
    const store = await openForTest(line.url(address));
    let doubts = 0;
    store.whenInDoubt(() => {
      doubts += 1;
    });
    await store.set('b', 0);
    for (const words of ['INSERT INTO public.keyv (key, value) VALUES', 'WITH changed']) {
      line.breakAfter([words]);
      await store.write([{ set: 'a', record: words }, { delete: 'b' }]);
      line.breakAfter([words]);
      await store.set('c', words);
      expect(await store.get('a')).toBe(words);
      expect(await store.get('c')).toBe(words);
    }
    expect(await store.get('b')).toBeUndefined();
    expect(doubts).toBe(0);
  });

  it('before the answer to a write, and stays so: nobody knows, that is said, and all is read anew', async () => {
    const address = await server.database();
    const line = await openLine(server);
    const store = await openForTest(line.url(address));
    let doubts = 0;
    store.whenInDoubt(() => {
      doubts += 1;
    });
    await store.set('a', 'old');
    line.breakAfter(['INSERT INTO public.keyv'], true);
    await expectFailure(store.set('a', 'new'), 'unknown');
    // Later ones are not kept waiting, and it is known of them that nothing was done.
    await expectFailure(store.set('b', 1), 'unreachable');
    expect(doubts).toBe(0);
    line.mend();
    expect(await until(() => store.get('a').catch(() => undefined))).toBe('new');
    expect(doubts).toBe(1);
  }, 30_000);
});

describe('a server', () => {
  it.each(['INT', 'QUIT'] as const)(
    'that restarts (SIG%s) while much is written loses nothing',
    async (signal) => {
      const url = await server.database();
      const store = await openForTest(url);
      const kept: number[] = [];
      let last = 0;
      let isDone = false;
      const writer = async () => {
        while (!isDone) {
          last += 1;
          const number = last;
          await store.set(`k${number}`, number);
          kept.push(number);
        }
      };
      const writers = Promise.all([writer(), writer(), writer()]);
      await until(async () => kept.length > 20 || undefined);
      await server.restart(signal);
      const before = kept.length;
      await until(async () => kept.length > before + 20 || undefined);
      isDone = true;
      await writers;
      for (const number of kept) expect(await store.get(`k${number}`)).toBe(number);
    },
  );

  it('that lacks what it acknowledged, as after a failover, is noticed: all is read anew', async () => {
    const url = await server.database();
    const store = await openForTest(url);
    let doubts = 0;
    store.whenInDoubt(() => {
      doubts += 1;
    });
    await store.set('1:a', 1);
    await queryPostgres(url, "DELETE FROM keyv WHERE key = '1:a'");
    await queryPostgres(url, END_OTHERS);
    expect(
      await until(() => store.get('1:a').then((found) => (found === undefined ? 'gone' : undefined))),
    ).toBe('gone');
    expect(doubts).toBe(1);
  });

  it('without connections left says so, and the bot goes on when there are some', async () => {
    const url = await server.database();
    const taken = Array.from({ length: 14 }, () =>
      queryPostgres(url, 'SELECT pg_sleep(4)').catch(() => undefined),
    );
    await until(
      async () => (await openStore(url).catch((error) => error)).kind === 'unreachable' || undefined,
    );
    await Promise.all(taken);
    await (await openForTest(url)).set('a', 1);
  });

  it('that is slow: a statement ends, with an error, and nothing was done', async () => {
    const url = await server.database();
    const store = await openForTest(`${url}&statement_timeout=400`);
    await store.set('a', 1);
    const locking = queryPostgres(url, 'BEGIN; LOCK TABLE keyv; SELECT pg_sleep(2); COMMIT');
    await wait(300);
    await expectFailure(store.set('a', 2), 'unavailable');
    await locking;
    expect(await store.get('a')).toBe(1);
  });
});

describe('traces', () => {
  it('are dropped by writing the table anew, once, over a restart too', async () => {
    const url = await server.database();
    const first = await openForTest(url);
    const fileOf = async () =>
      (await queryPostgres(url, "SELECT pg_relation_filenode('keyv') AS file"))[0]?.file;
    const file = await fileOf();
    expect(await first.dropTraces()).toBe(true);
    expect(await fileOf()).toBe(file);
    await first.leaveNoTraces();
    expect(await first.dropTraces(1)).toBe(false);
    await first.close();
    const again = await openForTest(url);
    await again.set('a', 1);
    expect(await again.dropTraces(1)).toBe(false);
    expect(await again.dropTraces()).toBe(true);
    expect(await fileOf()).not.toBe(file);
    expect(await again.dropTraces(1)).toBe(true);
    expect(await again.get('a')).toBe(1);
  });
});
