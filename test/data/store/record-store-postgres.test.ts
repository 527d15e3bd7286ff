import type { KeyObject } from 'node:crypto';
import { Cipher } from '../../../src/data/store/cipher.ts';
import { openStore } from '../../../src/data/store/open-store.ts';
import { encrypted } from '../../support/encrypted-rows.ts';
import { queryPostgres, sharedPostgres } from '../../support/postgres-server.ts';
import { aKey } from '../../support/sqlite-stores.ts';
import { describeRecordStore, type StoreUnderTest } from './record-store.contract.ts';

describeRecordStore('in PostgreSQL', () => inPostgres());

describeRecordStore('in PostgreSQL, encrypted', () => inPostgres(aKey('one')));

/** One database for all of these tests: making one takes longer than they do. */
let database: Promise<string> | undefined;

async function inPostgres(key?: KeyObject): Promise<StoreUnderTest> {
  database ??= sharedPostgres().then((server) => server.database());
  const url = await database;
  await queryPostgres(url, 'DROP TABLE IF EXISTS keyv');
  const cipher = key && new Cipher(key);
  const store = await openStore(url, { key });
  return {
    store,
    async plant(rows) {
      const sealed = cipher ? rows.map(([name, row]) => [name, encrypted(name, row, cipher)]) : rows;
      await queryPostgres(url, 'INSERT INTO keyv (key, value) SELECT * FROM unnest($1::text[], $2::text[])', [
        sealed.map(([name]) => name),
        sealed.map(([, row]) => row),
      ]);
    },
    async rows() {
      const rows = await queryPostgres(url, "SELECT key, value FROM keyv WHERE key < '~'");
      return Object.fromEntries(rows.map(({ key: name, value }) => [name, value]));
    },
  };
}
