import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { Cipher } from '../../../src/data/store/cipher.ts';
import { openEnvelope, sealEnvelope } from '../../../src/data/store/envelope.ts';
import { openStore } from '../../../src/data/store/open-store.ts';
import { plantRows, queryFromOutside, temporaryFolder } from '../../support/database-files.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { queryPostgres, sharedPostgres } from '../../support/postgres-server.ts';
import { aKey } from '../../support/sqlite-stores.ts';
import { describeRecordStore, type StoreUnderTest } from './record-store.contract.ts';

describeRecordStore('in memory', async () => {
  const rows = new Map<string, string>();
  return {
    store: new MemoryStore(rows),
    plant: async (planted) => {
      for (const [key, row] of planted) rows.set(key, row);
    },
    rows: async () => Object.fromEntries(rows),
  };
});

describeRecordStore('in SQLite', async () => {
  const file = join(await temporaryFolder(), 'moments.sqlite');
  const store = await openStore(`sqlite://${file}`);
  return { store, plant: (rows) => plantRows(file, rows), rows: () => rowsIn(file) };
});

describeRecordStore('in SQLite, encrypted', async () => {
  const file = join(await temporaryFolder(), 'moments.sqlite');
  const key = aKey('one');
  const cipher = new Cipher(key);
  const store = await openStore(`sqlite://${file}`, { key });
  return {
    store,
    plant: (rows) =>
      plantRows(
        file,
        rows.map(([key, row]) => [key, encrypted(key, row, cipher)]),
      ),
    rows: () => rowsIn(file),
  };
});

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

/** A row in the clear as it is where everything is encrypted; what is no row stays as it is. */
function encrypted(key: string, row: string, cipher: Cipher): string {
  try {
    const { value, expires } = openEnvelope(key, row);
    return sealEnvelope(key, JSON.stringify(value), expires, cipher);
  } catch {
    return row;
  }
}

async function rowsIn(file: string): Promise<Readonly<Record<string, unknown>>> {
  const rows = await queryFromOutside(file, "SELECT key, value FROM keyv WHERE key < '~'");
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}
