import { expect, it } from 'vitest';
import { Cipher } from '../../../src/data/store/cipher.ts';
import { KeyvStore } from '../../../src/data/store/keyv-store.ts';
import type { Row } from '../../../src/data/store/page-of-rows.ts';
import type { RecordConnection } from '../../../src/data/store/record-connection.ts';
import { encrypted } from '../../support/encrypted-rows.ts';
import { aKey } from '../../support/sqlite-stores.ts';

const ROWS = 1_000;

/** A connection that has its only page at once. */
function onePage(rows: readonly Row[]): RecordConnection {
  const page = async (after: string) => (after === '' ? rows : []);
  const connection: Partial<RecordConnection> = { page, failure: (error) => error as never };
  return Object.assign(new Map(), connection) as unknown as RecordConnection;
}

it('others get turns while a long page of encrypted rows is opened', async () => {
  const cipher = new Cipher(aKey('one'));
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const key = `12:moment:${String(index).padStart(10, '0')}`;
    return { key, value: encrypted(key, JSON.stringify({ value: index }), cipher) };
  });
  const close = () => Promise.resolve();
  const store = new KeyvStore({ connection: onePage(rows), close }, { cipher });
  let turns = 0;
  let isOpen = false;
  const count = () => {
    turns += 1;
    if (!isOpen) setImmediate(count);
  };
  setImmediate(count);
  const range = store.range('', '13');
  expect(await range.next()).toMatchObject({ value: { record: 0 } });
  isOpen = true;
  expect(turns).toBeGreaterThan(5);
  const rest: unknown[] = [];
  for await (const row of range) if ('record' in row) rest.push(row.record);
  expect(rest).toEqual(Array.from({ length: ROWS - 1 }, (_, index) => index + 1));
});
