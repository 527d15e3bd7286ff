import type { KeyObject } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Cipher } from '../../../src/data/store/cipher.ts';
import { openStore } from '../../../src/data/store/open-store.ts';
import { PAGE_ROWS } from '../../../src/data/store/page-of-rows.ts';
import { type RekeyOutcome, rekey } from '../../../src/data/store/rekey.ts';
import { queryFromOutside } from '../../support/database-files.ts';
import { aKey, expectFailure, openForTest, temporaryFile } from '../../support/sqlite-stores.ts';

const ONE = aKey('one');
const OTHER = aKey('other');
const STORY = 'Memo finally meets his daughter Ova';
/** More than fit in one page. */
/** They fill two pages and begin a third. */
const RECORDS = 2 * PAGE_ROWS + 100;
const EXPIRES = 4_000_000_000_000;

const keyOf = (index: number) => `12:moment:${String(index).padStart(10, '0')}`;

async function aDatabase(key: KeyObject | undefined): Promise<string> {
  const file = await temporaryFile();
  const store = await openForTest(file, key);
  await store.write(
    Array.from({ length: RECORDS }, (_, index) => ({ set: keyOf(index), record: { index, STORY } })),
  );
  await store.set('source:wikidata', STORY, EXPIRES - Date.now());
  await store.close();
  return file;
}

/** From one key to another; `undefined` is for no encryption. */
function change(
  file: string,
  from: KeyObject | undefined,
  to: KeyObject | undefined,
  report: () => void = () => undefined,
): Promise<RekeyOutcome> {
  return rekey(`sqlite://${file}`, { from: from && new Cipher(from), to: to && new Cipher(to), report });
}

async function expectAllThere(file: string, key: KeyObject | undefined): Promise<void> {
  const store = await openForTest(file, key);
  const found = [];
  for await (const record of store.range('', '~')) found.push(record);
  expect(found).toEqual([
    ...Array.from({ length: RECORDS }, (_, index) => ({ key: keyOf(index), record: { index, STORY } })),
    { key: 'source:wikidata', record: STORY },
  ]);
  await store.close();
  const [row] = await queryFromOutside(file, "SELECT value FROM keyv WHERE key = 'source:wikidata'");
  expect(JSON.parse(String(row?.value)).expires).toBeCloseTo(EXPIRES, -4);
}

/** Everything that is on the disk of a database, free pages and logs too. */
async function bytesBeside(file: string): Promise<string> {
  const names = await readdir(dirname(file));
  const files = await Promise.all(names.map((name) => readFile(join(dirname(file), name))));
  return Buffer.concat(files).toString('latin1');
}

describe('rekey', () => {
  it.each([
    ['encrypts a database in the clear', undefined, ONE],
    ['goes from one key to another', ONE, OTHER],
    ['decrypts a database', ONE, undefined],
  ])('%s: all is there afterwards, and only that key fits', async (_, from, to) => {
    const file = await aDatabase(from);
    expect(await change(file, from, to)).toEqual({ kind: 'done', rows: RECORDS + 1, unreadable: [] });
    await expectAllThere(file, to);
    await expect(openStore(`sqlite://${file}`, { key: from })).rejects.toThrow();
    expect(await change(file, from, to)).toEqual({ kind: 'unchanged' });
  });

  it('leaves nothing of what was in the clear in any file, also of what was deleted before', async () => {
    const file = await aDatabase(undefined);
    // By a program that leaves what it deletes in the free pages, unlike the bot.
    const story = 'a story that somebody took back'.repeat(500);
    await queryFromOutside(file, `INSERT INTO keyv VALUES ('deleted', '{"value":"${story}"}')`);
    await queryFromOutside(file, "DELETE FROM keyv WHERE key = 'deleted'");
    expect(await bytesBeside(file)).toContain('took back');
    await change(file, undefined, ONE);
    const bytes = await bytesBeside(file);
    expect(bytes).toContain(keyOf(1));
    for (const word of ['Memo finally', 'his daughter', '"STORY"', 'took back'])
      expect(bytes).not.toContain(word);
  });

  it('leaves nothing under the old key in any file', async () => {
    const file = await aDatabase(ONE);
    const under = `1.${new Cipher(ONE).id}.`;
    expect(await bytesBeside(file)).toContain(under);
    await change(file, ONE, OTHER);
    expect(await bytesBeside(file)).not.toContain(under);
  });

  it.each([
    ['while it encrypts', undefined, ONE],
    ['while it goes from key to key', ONE, OTHER],
    ['while it decrypts', ONE, undefined],
  ])('goes on after an interruption %s; no bot starts until then, with either key', async (_, from, to) => {
    const file = await aDatabase(from);
    const kill = () => {
      throw new Error('killed');
    };
    await expect(change(file, from, to, kill)).rejects.toThrow();
    for (const key of [from, to]) {
      await expectFailure(openStore(`sqlite://${file}`, { key }), 'rekeying');
    }
    // It is neither turned back nor led elsewhere.
    await expectFailure(change(file, to, from), 'other-key');
    await expectFailure(change(file, from, aKey('third')), 'other-key');
    expect(await change(file, from, to)).toEqual({ kind: 'done', rows: RECORDS + 1, unreadable: [] });
    await expectAllThere(file, to);
  });

  it('goes on after an interruption just before the end, when every row is done', async () => {
    const file = await aDatabase(undefined);
    let told = 0;
    await expect(
      change(file, undefined, ONE, () => {
        told += 1;
        // Three pages of rows come before the compacting.
        if (told === 4) throw new Error('killed');
      }),
    ).rejects.toThrow();
    await change(file, undefined, ONE);
    expect(await bytesBeside(file)).not.toContain('Memo finally');
    await expectAllThere(file, ONE);
  });

  it.each([
    ['the old key is another one', OTHER, aKey('third')],
    ['there is no old key', undefined, OTHER],
  ])('refuses if %s, and changes nothing', async (_, from, to) => {
    const file = await aDatabase(ONE);
    const before = await readFile(file);
    await expectFailure(change(file, from, to), 'other-key');
    expect((await readFile(file)).equals(before)).toBe(true);
    await expectAllThere(file, ONE);
  });

  it('names rows that it can’t read, leaves them as they are, and changes the others', async () => {
    const file = await aDatabase(ONE);
    await queryFromOutside(file, `UPDATE keyv SET value = '{"sealed":"x"}' WHERE key = ?`, keyOf(7));
    expect(await change(file, ONE, OTHER)).toMatchObject({ unreadable: [keyOf(7)] });
    const store = await openForTest(file, OTHER);
    expect(await store.get(keyOf(8))).toEqual({ index: 8, STORY });
    await expectFailure(store.get(keyOf(7)), 'unavailable');
  });

  it('refuses while a bot has the database open', async () => {
    const file = await aDatabase(undefined);
    await openForTest(file);
    await expectFailure(change(file, undefined, ONE), 'in-use');
  });
});
