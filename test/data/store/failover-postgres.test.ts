import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../../src/data/store/open-store.ts';
import type { RecordStore } from '../../../src/data/store/record-store.ts';
import { openLine, type PostgresLine } from '../../support/postgres-line.ts';
import { PostgresServer, queryPostgres } from '../../support/postgres-server.ts';
import { expectFailure } from '../../support/sqlite-stores.ts';
import { until } from '../../support/until.ts';

/** Two servers, of which the second takes over from the first, as with a managed database. */

let primary: PostgresServer;
let standby: PostgresServer;
let url: string;
let line: PostgresLine;

beforeEach(async () => {
  primary = await PostgresServer.start();
  onTestFinished(() => primary.stop());
  url = await primary.database();
  standby = await primary.standby();
  onTestFinished(() => standby.stop());
  line = await openLine(primary);
});

const onStandby = () => url.replace(primary.folder, standby.folder);
const promote = () => queryPostgres(onStandby(), 'SELECT pg_promote()');

async function opened(): Promise<{ readonly store: RecordStore; readonly doubts: () => number }> {
  const store = await openStore(line.url(url));
  onTestFinished(() => store.close());
  let doubts = 0;
  store.whenInDoubt(() => {
    doubts += 1;
  });
  return { store, doubts: () => doubts };
}

/** Makes the primary wait for the standby with each write, or not. */
async function waitForStandby(waits: boolean): Promise<void> {
  await queryPostgres(url, `ALTER SYSTEM SET synchronous_standby_names = '${waits ? '*' : ''}'`);
  await queryPostgres(url, 'SELECT pg_reload_conf()');
}

describe('a standby that takes over', () => {
  it('loses nothing of what was acknowledged, where the server had waited for it', async () => {
    await waitForStandby(true);
    const { store, doubts } = await opened();
    const kept: number[] = [];
    let last = 0;
    let isOver = false;
    const writer = async () => {
      while (!isOver) {
        last += 1;
        const number = last;
        await store.set(`1:k${number}`, number).then(
          () => kept.push(number),
          // While there is no connection, each write is refused at once, and the new one needs the event loop.
          () => setTimeout(1),
        );
      }
    };
    const writers = Promise.all([writer(), writer(), writer()]);
    await until(async () => kept.length > 100 || undefined);
    await primary.stop('QUIT');
    await promote();
    line.leadTo(standby);
    const before = kept.length;
    await until(async () => kept.length > before + 100 || undefined);
    isOver = true;
    await writers;
    for (const number of kept) expect(await store.get(`1:k${number}`)).toBe(number);
    // Nobody else may have the bot’s lock there.
    await expectFailure(openStore(onStandby()), 'in-use');
    expect(doubts()).toBeLessThanOrEqual(1);
  });

  it('is noticed to lack what was acknowledged, where the server had not: all is read anew', async () => {
    const { store, doubts } = await opened();
    await store.set('1:a', 'before');
    await until(async () => {
      const rows = await queryPostgres(onStandby(), "SELECT 1 FROM keyv WHERE key = '1:a'").catch(() => []);
      return rows.length > 0 || undefined;
    });
    await queryPostgres(onStandby(), 'SELECT pg_wal_replay_pause()');
    await queryPostgres(url, 'SELECT pg_terminate_backend(pid) FROM pg_stat_replication');
    await standby.stop('QUIT');
    await store.set('1:a', 'after');
    await primary.stop('QUIT');
    await standby.start();
    await promote();
    line.leadTo(standby);
    expect(await until(() => store.get('1:a').catch(() => undefined))).toBe('before');
    expect(doubts()).toBe(1);
    await store.set('1:b', 1);
    expect(await store.get('1:b')).toBe(1);
  });

  it('is waited for while it only follows, and is no place to start on', async () => {
    await expectFailure(openStore(onStandby()), 'standby');
    const { store } = await opened();
    await store.set('1:a', 1);
    await until(async () => {
      const rows = await queryPostgres(onStandby(), "SELECT 1 FROM keyv WHERE key = '1:a'").catch(() => []);
      return rows.length > 0 || undefined;
    });
    await primary.stop('QUIT');
    line.leadTo(standby);
    const failed = await store.set('1:a', 2).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Error);
    await promote();
    await until(() =>
      store.set('1:a', 3).then(
        () => true,
        () => undefined,
      ),
    );
    expect(await store.get('1:a')).toBe(3);
  });
});
