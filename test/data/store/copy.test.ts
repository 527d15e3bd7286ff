import { describe, expect, it } from 'vitest';
import { copyDatabase } from '../../../src/data/store/copy.ts';
import { openStore } from '../../../src/data/store/open-store.ts';
import { PAGE_ROWS } from '../../../src/data/store/page-of-rows.ts';
import { plantRows, queryFromOutside } from '../../support/database-files.ts';
import { aKey, expectFailure, openForTest, temporaryFile } from '../../support/sqlite-stores.ts';

const STORY = 'Memo finally meets his daughter Ova';
/** They fill two pages and begin a third. */
const RECORDS = 2 * PAGE_ROWS + 100;

const keyOf = (index: number) => `12:moment:${String(index).padStart(10, '0')}`;
const urlOf = (file: string) => `sqlite://${file}`;
const rowsIn = (file: string) =>
  queryFromOutside(file, "SELECT key, value FROM keyv WHERE key NOT IN ('~copy', '~release')");

async function aDatabase(key?: ReturnType<typeof aKey>): Promise<string> {
  const file = await temporaryFile();
  const store = await openForTest(file, key);
  await store.write(
    Array.from({ length: RECORDS }, (_, index) => ({ set: keyOf(index), record: { index, STORY } })),
  );
  await store.set('source:wikidata', STORY, 60_000);
  await store.close();
  return file;
}

function copy(
  from: string,
  to: string,
  report: () => void = () => undefined,
  signal = new AbortController().signal,
) {
  return copyDatabase({ from: urlOf(from), to: urlOf(to), signal, report });
}

describe('copying a database', () => {
  it.each([undefined, aKey('one')])('copies every row as it is, encrypted or not', async (key) => {
    const [from, to] = [await aDatabase(key), await temporaryFile()];
    const outcome = await copy(from, to);
    expect(outcome).toMatchObject({ kind: 'done', rows: RECORDS + 1, leftOut: [] });
    expect(await rowsIn(to)).toEqual(await rowsIn(from));
    const store = await openForTest(to, key);
    expect(await store.get(keyOf(7))).toEqual({ index: 7, STORY });
    await store.set('a', 1);
  });

  it('goes on after it was stopped; no bot starts on half a copy', async () => {
    const [from, to] = [await aDatabase(), await temporaryFile()];
    const stopping = new AbortController();
    expect(await copy(from, to, () => stopping.abort(), stopping.signal)).toEqual({ kind: 'stopped' });
    expect((await rowsIn(to)).length).toBeLessThan(RECORDS);
    await expectFailure(openStore(urlOf(to)), 'copying');
    await expectFailure(copy(to, await temporaryFile()), 'copying');
    expect(await copy(from, to)).toMatchObject({ kind: 'done', rows: RECORDS + 1 });
    expect(await rowsIn(to)).toEqual(await rowsIn(from));
    await (await openForTest(to)).close();
  });

  it('goes on after a crash, also if the source has changed since', async () => {
    const [from, to] = [await aDatabase(), await temporaryFile()];
    const crash = () => {
      throw new Error('killed');
    };
    await expect(copy(from, to, crash)).rejects.toThrow('killed');
    const store = await openForTest(from);
    await store.write([
      { delete: keyOf(3) },
      { set: keyOf(4), record: 'changed' },
      { set: '12:a', record: 'new' },
    ]);
    await store.close();
    expect(await copy(from, to)).toMatchObject({ kind: 'done', rows: RECORDS + 1 });
    expect(await rowsIn(to)).toEqual(await rowsIn(from));
  });

  it('refuses a target in which there is something, and changes nothing in it', async () => {
    const [from, to] = [await aDatabase(), await aDatabase(aKey('one'))];
    const before = await rowsIn(to);
    expect(await copy(from, to)).toEqual({ kind: 'not-empty', place: to });
    expect(await rowsIn(to)).toEqual(before);
    // A copy that is done is a database like any other.
    const other = await temporaryFile();
    await copy(from, other);
    expect(await copy(from, other)).toMatchObject({ kind: 'not-empty' });
  });

  it.each(['the source', 'the target'])('refuses while a bot has %s open', async (which) => {
    const [from, to] = [await aDatabase(), await temporaryFile()];
    await openForTest(which === 'the source' ? from : to);
    await expectFailure(copy(from, to), 'in-use');
  });

  it('leaves out rows that are no text, and names them', async () => {
    const [from, to] = [await aDatabase(), await temporaryFile()];
    await queryFromOutside(from, "UPDATE keyv SET value = x'00ff' WHERE key = ?", keyOf(5));
    await plantRows(from, [
      ['12:nul', 'a\0b'],
      ['12:broken', 'no JSON'],
    ]);
    expect(await copy(from, to)).toMatchObject({ leftOut: [keyOf(5), '12:nul'], rows: RECORDS + 1 });
    expect(await queryFromOutside(to, "SELECT value FROM keyv WHERE key = '12:broken'")).toEqual([
      { value: 'no JSON' },
    ]);
  });
});
