import { join } from 'node:path';
import { Cipher } from '../../../src/data/store/cipher.ts';
import { openStore } from '../../../src/data/store/open-store.ts';
import { plantRows, queryFromOutside, temporaryFolder } from '../../support/database-files.ts';
import { encrypted } from '../../support/encrypted-rows.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { aKey } from '../../support/sqlite-stores.ts';
import { describeRecordStore } from './record-store.contract.ts';

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

async function rowsIn(file: string): Promise<Readonly<Record<string, unknown>>> {
  const rows = await queryFromOutside(file, "SELECT key, value FROM keyv WHERE key < '~'");
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}
