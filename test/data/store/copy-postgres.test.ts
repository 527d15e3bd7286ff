import { expect, it } from 'vitest';
import { Cipher } from '../../../src/data/store/cipher.ts';
import { copyDatabase } from '../../../src/data/store/copy.ts';
import { openStore } from '../../../src/data/store/open-store.ts';
import { PAGE_ROWS } from '../../../src/data/store/page-of-rows.ts';
import { rekey } from '../../../src/data/store/rekey.ts';
import { queryFromOutside } from '../../support/database-files.ts';
import { queryPostgres, sharedPostgres } from '../../support/postgres-server.ts';
import { aKey, expectFailure, openForTest, temporaryFile } from '../../support/sqlite-stores.ts';

/** They fill two pages and begin a third. */
const RECORDS = 2 * PAGE_ROWS + 100;
const keyOf = (index: number) => `12:moment:${String(index).padStart(10, '0')}`;
const HARD = 'Koğuş “7” \\ \' " {,} NULL \u0000 🎬 \ud800';

function copy(from: string, to: string, report: () => void = () => undefined) {
  return copyDatabase({ from, to, signal: new AbortController().signal, report });
}

it.each([undefined, aKey('one')])(
  'a database goes from SQLite to PostgreSQL and back, row by row, encrypted or not',
  async (key) => {
    const file = await temporaryFile();
    const store = await openForTest(file, key);
    await store.write(
      Array.from({ length: RECORDS }, (_, index) => ({ set: keyOf(index), record: { index, HARD } })),
    );
    await store.set('12:picture:large', 'x'.repeat(5_000_000));
    await store.close();
    const url = await (await sharedPostgres()).database();
    const there = await copy(`sqlite://${file}`, url);
    expect(there).toMatchObject({ kind: 'done', rows: RECORDS + 1, leftOut: [] });
    const moved = await openStore(url, { key });
    expect(await moved.get(keyOf(7))).toEqual({ index: 7, HARD });
    await expectFailure(copy(url, `sqlite://${await temporaryFile()}`), 'in-use');
    await moved.close();
    const back = await temporaryFile();
    expect(await copy(url, `sqlite://${back}`)).toEqual(there);
    const rows = "SELECT key, value FROM keyv WHERE key < '~' OR key = '~encryption'";
    expect(await queryFromOutside(back, rows)).toEqual(await queryFromOutside(file, rows));
  },
);

it('a database on PostgreSQL is encrypted anew, and goes on after an interruption', async () => {
  const url = await (await sharedPostgres()).database();
  const store = await openStore(url);
  await store.write(
    Array.from({ length: RECORDS }, (_, index) => ({ set: keyOf(index), record: { index } })),
  );
  await store.close();
  const to = new Cipher(aKey('one'));
  const kill = () => {
    throw new Error('killed');
  };
  await expect(rekey(url, { from: undefined, to, report: kill })).rejects.toThrow();
  await expectFailure(openStore(url, { key: aKey('one') }), 'rekeying');
  expect(await rekey(url, { from: undefined, to, report: () => undefined })).toMatchObject({
    kind: 'done',
    rows: RECORDS,
  });
  const clear = await queryPostgres(url, `SELECT key FROM keyv WHERE value LIKE '%"value"%' AND key < '~'`);
  expect(clear).toEqual([]);
  const again = await openStore(url, { key: aKey('one') });
  expect(await again.get(keyOf(7))).toEqual({ index: 7 });
  await again.close();
});
