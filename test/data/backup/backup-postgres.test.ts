import type { KeyObject } from 'node:crypto';
import { truncate } from 'node:fs/promises';
import { expect, it, onTestFinished } from 'vitest';
import { BackupError } from '../../../src/data/backup/backup-error.ts';
import { makeBackup } from '../../../src/data/backup/make-backup.ts';
import { restore } from '../../../src/data/backup/restore.ts';
import { openStore } from '../../../src/data/store/open-store.ts';
import { PAGE_ROWS } from '../../../src/data/store/page-of-rows.ts';
import { openSnapshot } from '../../../src/data/store/snapshot.ts';
import { checkDatabase } from '../../../src/doctor/database.ts';
import { operatorTexts } from '../../../src/i18n/operator-texts.ts';
import { queryFromOutside, temporaryFolder } from '../../support/database-files.ts';
import { queryPostgres, sharedPostgres } from '../../support/postgres-server.ts';
import { aKey, expectFailure, openForTest, temporaryFile } from '../../support/sqlite-stores.ts';

/** What is read of a database on PostgreSQL beside a bot, and what is brought into one. */

const ONE = aKey('one');
const STORY = 'Memo finally meets his daughter Ova, \u2028 7. Koğuş\n🎬';
/** They fill two pages and begin a third. */
const RECORDS = 2 * PAGE_ROWS + 100;
const signal = new AbortController().signal;
const now = () => new Date('2026-12-01T03:31:04.123Z');

const keyOf = (index: number) => `12:moment:${String(index).padStart(10, '0')}`;
const empty = async () => (await sharedPostgres()).database();

/** As a bot has it open. */
async function opened(url: string, key?: KeyObject) {
  const store = await openStore(url, { key });
  onTestFinished(() => store.close());
  return store;
}

async function aDatabase(key?: KeyObject) {
  const url = await empty();
  const store = await opened(url, key);
  await store.write(
    Array.from({ length: RECORDS }, (_, index) => ({ set: keyOf(index), record: { index, STORY } })),
  );
  await store.set('12:draft:1', { STORY }, 4_000_000_000);
  return { url, store };
}

async function backUp(url: string, key?: KeyObject, report?: () => void) {
  const folder = await temporaryFolder();
  const open = () => openSnapshot(url, key);
  return makeBackup({ folder, key, open, release: '0.1.0', now, signal, ...(report && { report }) });
}

const bringBack = (file: string, url: string, key?: KeyObject) => restore({ file, url, key, now, signal });

/** All records as they are in the table, with the mark of how they are encrypted. */
const ROWS = "SELECT key, value FROM keyv WHERE key < '~' OR key = '~encryption' ORDER BY key";

it.each([
  ['in the clear', undefined],
  ['encrypted', ONE],
])(
  'a backup %s is as the database was when it began, and is restored on a server as in a file',
  async (_, key) => {
    const { url, store } = await aDatabase(key);
    const before = await queryPostgres(url, ROWS);
    let written: Promise<void> | undefined;
    const { file, header } = await backUp(url, key, () => {
      written ??= store.write([{ set: keyOf(599), record: 'new' }, { delete: keyOf(0) }]);
    });
    await written;
    expect(await store.get(keyOf(599))).toBe('new');
    expect(header.records).toBe(before.length);

    const other = await empty();
    expect(await bringBack(file, other, key)).toEqual({ rows: before.length, kept: undefined });
    expect(await queryPostgres(other, ROWS)).toEqual(before);
    expect(await (await opened(other, key)).get(keyOf(0))).toEqual({ index: 0, STORY });
    const sqlite = await temporaryFile();
    await bringBack(file, `sqlite://${sqlite}`, key);
    expect(await queryFromOutside(sqlite, 'SELECT key, value FROM keyv ORDER BY key')).toEqual(before);
    expect(await (await openForTest(sqlite, key)).get(keyOf(0))).toEqual({ index: 0, STORY });
  },
);

it('a restore is refused beside a bot and where there is anything already, and changes nothing', async () => {
  const { url, store } = await aDatabase();
  const { file } = await backUp(url);
  await expectFailure(bringBack(file, url), 'in-use');
  await store.delete(keyOf(0));
  await store.close();
  await expectFailure(bringBack(file, url), 'not-empty');
  const again = await opened(url);
  expect(await again.get(keyOf(0))).toBeUndefined();
  expect(await again.get(keyOf(1))).toEqual({ index: 1, STORY });
});

it('a backup that is cut leaves the database empty; what a killed restore left is no hindrance, but to a bot', async () => {
  const { url } = await aDatabase(ONE);
  const { file, header } = await backUp(url, ONE);
  const { file: spoiled } = await backUp(url, ONE);
  await truncate(spoiled, 4_096 + header.bytes - 1);
  const other = await empty();
  await expect(bringBack(spoiled, other, ONE)).rejects.toBeInstanceOf(BackupError);
  expect(await queryPostgres(other, ROWS)).toEqual([]);
  await (await opened(other)).close();

  await queryPostgres(other, "INSERT INTO keyv VALUES ('~copy', '{\"value\":true}'), ('12:draft:9', 'half')");
  await expectFailure(openStore(other), 'copying');
  await expectFailure(openSnapshot(other, undefined), 'copying');
  await bringBack(file, other, ONE);
  expect(await queryPostgres(other, ROWS)).toEqual(await queryPostgres(url, ROWS));
});

it('only a database of the bot is read, and only with its key', async () => {
  const { url } = await aDatabase(ONE);
  await expectFailure(openSnapshot(url, undefined), 'encrypted');
  await expectFailure(openSnapshot(url, aKey('other')), 'other-key');
  await expectFailure(openSnapshot(await empty(), undefined), 'missing');
  const foreign = await empty();
  await queryPostgres(foreign, 'CREATE TABLE keyv (id INT)');
  await expectFailure(openSnapshot(foreign, undefined), 'other-table');
  await expectFailure(openSnapshot('postgres://bot@/gone?host=/nowhere', undefined), 'unreachable');
});

it('while a backup reads, what was erased is taken out of the files later, and nobody waits long', async () => {
  const { url, store } = await aDatabase();
  await store.leaveNoTraces();
  await store.delete(keyOf(3));
  const snapshot = await openSnapshot(url, undefined);
  expect(await store.dropTraces()).toBe(false);
  await store.set(keyOf(4), 'written meanwhile');
  await snapshot.close();
  expect(await store.dropTraces()).toBe(true);
  expect(await store.get(keyOf(4))).toBe('written meanwhile');
});

it('the doctor reads every record beside a bot, and finds the damaged one', async () => {
  const { url } = await aDatabase();
  await queryPostgres(url, 'INSERT INTO keyv VALUES ($1, $2)', [
    '700000000000000001:moment:0000000001',
    'damaged',
  ]);
  const { findings } = await checkDatabase({ url, key: undefined });
  const { place, close } = await openSnapshot(url, undefined);
  await close();
  expect(findings.map(({ state }) => state)).toEqual(['ok', 'bad']);
  expect(findings[0]?.what).toContain(place);
  expect(findings[1]?.what).toBe(operatorTexts.doctor.aside(['700000000000000001:moment:0000000001'], 1));
});
