import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { Cipher } from '../../../src/data/store/cipher.ts';
import { sealEnvelope } from '../../../src/data/store/envelope.ts';
import { openStore } from '../../../src/data/store/open-store.ts';
import { StoreError } from '../../../src/data/store/record-store.ts';
import { operatorTexts } from '../../../src/i18n/operator-texts.ts';
import { explainStart } from '../../../src/start-error.ts';
import { plantRows, queryFromOutside } from '../../support/database-files.ts';
import { aKey, expectFailure, openForTest, temporaryFile } from '../../support/sqlite-stores.ts';

const ONE = aKey('one');
const OTHER = aKey('other');
const STORY = 'Memo finally meets his daughter Ova';

describe('an encrypted database', () => {
  it('shows nothing of a record but its key and when it expires', async () => {
    const file = await temporaryFile();
    const store = await openForTest(file, ONE);
    await store.set('12:moment:1', { text: STORY, base64: Buffer.from(STORY).toString('base64') }, 60_000);
    await store.write([{ set: '12:moment:2', record: { text: STORY } }]);
    await store.close();
    const bytes = (await readFile(file)).toString('latin1');
    expect(bytes).toContain('12:moment:1');
    for (const part of [
      'Memo finally',
      'daughter Ova',
      '"text"',
      '"base64"',
      Buffer.from(STORY).toString('base64'),
    ]) {
      expect(bytes).not.toContain(part);
    }
    const [row] = await queryFromOutside(file, "SELECT value FROM keyv WHERE key = '12:moment:1'");
    expect(Object.keys(JSON.parse(String(row?.value)))).toEqual(['sealed', 'expires']);
  });

  it('never seals the same record twice in the same way', async () => {
    const cipher = new Cipher(ONE);
    const sealed = Array.from({ length: 100 }, () => cipher.seal(STORY, 'a'));
    expect(new Set(sealed).size).toBe(100);
    expect(sealed.map((each) => cipher.open(each, 'a'))).toEqual(sealed.map(() => STORY));
  });

  it.each([
    [
      'exchanged with another',
      "UPDATE keyv SET value = (SELECT value FROM keyv WHERE key = 'b') WHERE key = 'a'",
    ],
    [
      'moved to another key',
      "UPDATE keyv SET key = CASE key WHEN 'a' THEN 'moved' WHEN 'b' THEN 'a' END WHERE key < 'c'",
    ],
    ['prolonged', `UPDATE keyv SET value = json_set(value, '$.expires', 9999999999999) WHERE key = 'a'`],
    ['made to last for ever', `UPDATE keyv SET value = json_remove(value, '$.expires') WHERE key = 'a'`],
    [
      'changed in one bit',
      `UPDATE keyv SET value = replace(value, substr(value, 60, 2), 'Zz') WHERE key = 'a'`,
    ],
    [
      'cut off',
      `UPDATE keyv SET value = json_set(value, '$.sealed', substr(value ->> '$.sealed', 1, 30)) WHERE key = 'a'`,
    ],
    ['replaced by one in the clear', `UPDATE keyv SET value = '{"value":"planted"}' WHERE key = 'a'`],
  ])('doesn’t read a row that was %s by somebody else', async (_, sql) => {
    const file = await temporaryFile();
    const store = await openForTest(file, ONE);
    await store.set('a', STORY, 60_000);
    await store.set('b', 'another', 60_000);
    await queryFromOutside(file, sql);
    const failure = await expectFailure(store.get('a'), 'unavailable');
    expect(String(failure.cause)).not.toContain('Memo');
    const found = [];
    for await (const record of store.range('', 'b')) found.push(record);
    expect(found[0]).toEqual({ key: 'a', unreadable: expect.any(String) });
  });

  it('tells a row under another key from a damaged one', async () => {
    const file = await temporaryFile();
    const store = await openForTest(file, ONE);
    await plantRows(file, [['a', sealEnvelope('a', '1', undefined, new Cipher(OTHER))]]);
    const found = [];
    for await (const record of store.range('', 'z')) found.push(record);
    expect(found).toEqual([{ key: 'a', unreadable: 'encrypted with another key' }]);
  });

  it('is read again at the next start, and meets no range of records with its own mark', async () => {
    const file = await temporaryFile();
    const first = await openForTest(file, ONE);
    await first.set('zzz', STORY);
    await first.close();
    const again = await openForTest(file, ONE);
    const found = [];
    for await (const { key } of again.range('', 'zzzz')) found.push(key);
    expect(found).toEqual(['zzz']);
    expect(await again.get('zzz')).toBe(STORY);
  });

  it.each([
    ['with another key', OTHER, 'other-key'],
    ['without its key', undefined, 'encrypted'],
  ] as const)('is refused %s, and nothing in it is touched', async (_, key, kind) => {
    const file = await temporaryFile();
    const store = await openForTest(file, ONE);
    await store.set('a', STORY);
    await store.close();
    const before = await readFile(file);
    const refused = await expectFailure(openStore(`sqlite://${file}`, { key }), kind);
    expect(explainStart(refused)).toBe(operatorTexts.store[kind](file));
    expect((await readFile(file)).equals(before)).toBe(true);
    // The lock is released.
    expect(await (await openForTest(file, ONE)).get('a')).toBe(STORY);
  });

  it('is not taken for another one if its mark is damaged', async () => {
    const file = await temporaryFile();
    await (await openForTest(file, ONE)).close();
    await queryFromOutside(file, "UPDATE keyv SET value = '{}' WHERE key = '~encryption'");
    await expectFailure(openStore(`sqlite://${file}`, { key: ONE }), 'not-a-database');
    await expectFailure(openStore(`sqlite://${file}`), 'not-a-database');
  });
});

describe('a database in the clear', () => {
  it('is refused with a key if there is anything in it, and stays in the clear', async () => {
    const file = await temporaryFile();
    const store = await openForTest(file);
    await store.set('a', STORY);
    await store.close();
    const before = await readFile(file);
    const refused = await openStore(`sqlite://${file}`, { key: ONE }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StoreError);
    expect(explainStart(refused)).toContain('npm run data -- rekey');
    expect((await readFile(file)).equals(before)).toBe(true);
    expect(await (await openForTest(file)).get('a')).toBe(STORY);
  });

  it('is encrypted from then on if it is empty', async () => {
    const file = await temporaryFile();
    await (await openForTest(file)).close();
    await (await openForTest(file, ONE)).close();
    await expectFailure(openStore(`sqlite://${file}`), 'encrypted');
  });
});
