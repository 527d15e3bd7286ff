import { join } from 'node:path';
import { openSqliteStore } from '../../../src/data/store/sqlite-store.ts';
import { plantRows, queryFromOutside, temporaryFolder } from '../../support/database-files.ts';
import { MemoryStore } from '../../support/memory-store.ts';
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
  const store = await openSqliteStore(`sqlite://${file}`);
  return {
    store,
    plant: (rows) => plantRows(file, rows),
    rows: async () => {
      const rows = await queryFromOutside(file, 'SELECT key, value FROM keyv');
      return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
    },
  };
});
