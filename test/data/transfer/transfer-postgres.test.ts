import { readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../../../src/data/store/open-store.ts';
import { PAGE_ROWS } from '../../../src/data/store/page-of-rows.ts';
import { openSnapshot } from '../../../src/data/store/snapshot.ts';
import { exportRecords } from '../../../src/data/transfer/export-records.ts';
import { importRecords } from '../../../src/data/transfer/import-records.ts';
import { TransferError } from '../../../src/data/transfer/transfer-error.ts';
import { temporaryFolder } from '../../support/database-files.ts';
import { queryPostgres, sharedPostgres } from '../../support/postgres-server.ts';
import { aKey, expectFailure } from '../../support/sqlite-stores.ts';

const KEY = aKey('one');
/** They fill two pages and begin a third. */
const RECORDS = 2 * PAGE_ROWS + 100;
const signal = new AbortController().signal;
const report = () => undefined;

const keyOf = (number: number) => `700000000000000001:moment:${String(number).padStart(10, '0')}`;
const empty = async () => (await sharedPostgres()).database();

async function exportTo(file: string, url: string) {
  const snapshot = await openSnapshot(url, KEY);
  return exportRecords(file, { snapshot, key: KEY, report, signal }).finally(snapshot.close);
}

const bringIn = (file: string, url: string) =>
  importRecords(file, { url, key: KEY, now: () => new Date(), report, signal });

it('records go out of PostgreSQL beside a bot, and into an empty database there, whole or not at all', async () => {
  const url = await empty();
  const bot = await openStore(url, { key: KEY });
  await bot.write(
    Array.from({ length: RECORDS }, (_, index) => ({ set: keyOf(index + 1), record: { v: 1, index } })),
  );
  const folder = await temporaryFolder();
  const file = join(folder, 'moments.ndjson');
  expect(await exportTo(file, url)).toEqual({ records: RECORDS, unreadable: [] });
  await expectFailure(bringIn(file, url), 'in-use');
  await bot.close();
  await expectFailure(bringIn(file, url), 'not-empty');

  const other = await empty();
  expect(await bringIn(file, other)).toEqual({ rows: RECORDS + 1, kept: undefined });
  const again = join(folder, 'again.ndjson');
  await exportTo(again, other);
  const text = await readFile(file, 'utf8');
  expect(await readFile(again, 'utf8')).toBe(text);

  const third = await empty();
  await truncate(again, text.lastIndexOf('\n', text.length - 2) + 1);
  await expect(bringIn(again, third)).rejects.toBeInstanceOf(TransferError);
  expect(await queryPostgres(third, "SELECT key FROM keyv WHERE key <> '~lease'")).toEqual([]);
});
