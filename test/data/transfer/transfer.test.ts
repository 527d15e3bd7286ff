import { appendFile, copyFile, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { PAGE_ROWS } from '../../../src/data/store/page-of-rows.ts';
import { openSnapshot } from '../../../src/data/store/snapshot.ts';
import { exportRecords } from '../../../src/data/transfer/export-records.ts';
import { importRecords } from '../../../src/data/transfer/import-records.ts';
import { TransferError } from '../../../src/data/transfer/transfer-error.ts';
import { plantRows, temporaryFolder } from '../../support/database-files.ts';
import { aKey, openForTest, temporaryFile } from '../../support/sqlite-stores.ts';

const GUILD = '700000000000000001';
const STORY = 'Memo finally meets his daughter Ova, \u2028 7. Koğuş\n🎬';
/** They fill two pages and begin a third. */
const RECORDS = 2 * PAGE_ROWS + 100;
const KEY = aKey('one');
const signal = new AbortController().signal;
const now = () => new Date('2026-12-01T03:31:04Z');
const report = () => undefined;

const keyOf = (number: number) => `${GUILD}:moment:${String(number).padStart(10, '0')}`;

/** An encrypted database, exported. */
async function exported() {
  const file = await temporaryFile();
  const store = await openForTest(file, KEY);
  await store.write(
    Array.from({ length: RECORDS }, (_, index) => ({
      set: keyOf(index + 1),
      record: { v: 1, STORY, index },
    })),
  );
  await store.set('source:tmdb:film:en:x', 'an answer', 1_000_000);
  await store.set(`${GUILD}:draft:700000000000000002:700000000000000003`, { v: 1 }, 1_000_000);
  await plantRows(file, [[keyOf(RECORDS + 1), '{"sealed":"1.damaged"}']]);
  const target = join(await temporaryFolder(), 'moments.ndjson');
  const snapshot = await openSnapshot(`sqlite://${file}`, KEY);
  const outcome = await exportRecords(target, { snapshot, key: KEY, report, signal }).finally(snapshot.close);
  return { file, target, outcome };
}

const bringIn = (from: string, file: string, key?: typeof KEY) =>
  importRecords(from, { url: `sqlite://${file}`, key, now, report, signal });

async function faultOf(operation: Promise<unknown>) {
  const error = await operation.catch((reason: unknown) => reason);
  if (!(error instanceof TransferError)) throw new Error(`expected a TransferError, got ${String(error)}`);
  return [error.fault, error.line];
}

it('every record goes out in the clear and comes in again, under another key or none, with its end', async () => {
  const { target, outcome } = await exported();
  expect(outcome).toEqual({ records: RECORDS + 1, unreadable: [keyOf(RECORDS + 1)] });
  const text = await readFile(target, 'utf8');
  expect(text).toContain('Memo finally');
  expect(text).not.toContain('an answer');
  for (const key of [undefined, aKey('other')]) {
    const file = await temporaryFile();
    const { rows } = await bringIn(target, file, key);
    expect(rows).toBe(RECORDS + 1 + (key ? 1 : 0));
    const store = await openForTest(file, key);
    expect(await store.get(keyOf(RECORDS))).toEqual({ v: 1, STORY, index: RECORDS - 1 });
    const again = join(dirname(target), `again-${key ? 'sealed' : 'plain'}.ndjson`);
    const snapshot = await openSnapshot(`sqlite://${file}`, key);
    await exportRecords(again, { snapshot, key, report, signal }).finally(snapshot.close);
    expect(await readFile(again, 'utf8')).toBe(text);
  }
});

it('what is not whole, or not a file of ours, is refused with its line, and no database is made', async () => {
  const { target } = await exported();
  const whole = await readFile(target, 'utf8');
  const spoil = async (change: (file: string) => Promise<unknown>) => {
    const file = join(await temporaryFolder(), 'copy.ndjson');
    await copyFile(target, file);
    await change(file);
    const database = join(await temporaryFolder(), 'moments.sqlite');
    const fault = await faultOf(bringIn(file, database));
    expect(await readdir(dirname(database))).toEqual(['moments.sqlite.lock']);
    return fault;
  };
  const lines = whole.trimEnd().split('\n');
  const joined = (changed: readonly string[]) => (file: string) => writeFile(file, `${changed.join('\n')}\n`);
  expect(await spoil(joined(lines.slice(0, 300)))).toEqual(['cut', undefined]);
  expect(await spoil((file) => truncate(file, Math.floor(whole.length / 3)))).toEqual([
    'broken',
    expect.any(Number),
  ]);
  expect(await spoil((file) => writeFile(file, '<html>\n'))).toEqual(['not-an-export', undefined]);
  expect(await spoil((file) => writeFile(file, ''))).toEqual(['not-an-export', undefined]);
  expect(await spoil((file) => appendFile(file, 'more\n'))).toEqual(['broken', lines.length + 1]);
  expect(await spoil(joined(lines.toSpliced(2, 1)))).toEqual(['broken', lines.length - 1]);
  expect(await spoil(joined(lines.with(3, lines[2] ?? '')))).toEqual(['broken', 4]);
  expect(await spoil(joined(lines.with(3, '{"key":"forged","record":1}')))).toEqual(['broken', 4]);
  const later = JSON.stringify({ ...JSON.parse(lines[0] ?? ''), kinds: { moment: 99 } });
  expect(await spoil(joined(lines.with(0, later)))).toEqual(['newer', undefined]);
});

it('a database that has records stays, and so does a file that is there', async () => {
  const { target, file } = await exported();
  const other = await temporaryFile();
  const store = await openForTest(other);
  await store.set(keyOf(1), 'mine');
  await store.close();
  expect(await faultOf(bringIn(target, other))).toEqual(['not-empty', undefined]);
  expect(await (await openForTest(other)).get(keyOf(1))).toBe('mine');
  const snapshot = await openSnapshot(`sqlite://${file}`, KEY);
  const again = exportRecords(target, { snapshot, key: KEY, report, signal }).finally(snapshot.close);
  expect(await faultOf(again)).toEqual(['exists', undefined]);
});
