import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore } from '../../src/data/store/open-store.ts';
import type { RecordStore } from '../../src/data/store/record-store.ts';
import { plantRows, queryFromOutside, temporaryFolder } from './database-files.ts';
import { MemoryStore } from './memory-store.ts';

/** What outlives a store: a test can open it again, as after a restart. */
interface Disk {
  open(): Promise<RecordStore>;
  /** Writes raw rows, bypassing the store. */
  plant(rows: readonly (readonly [key: string, row: string])[]): Promise<void>;
  /** Reads all rows as they are, bypassing the store. */
  rows(): Promise<Readonly<Record<string, unknown>>>;
}

async function inMemory(): Promise<Disk> {
  const rows = new Map<string, string>();
  return {
    open: async () => new MemoryStore(rows),
    plant: async (planted) => {
      for (const [key, row] of planted) rows.set(key, row);
    },
    rows: async () => Object.fromEntries(rows),
  };
}

async function inSqlite(): Promise<Disk> {
  const file = join(await temporaryFolder(), 'moments.sqlite');
  return {
    async open() {
      const store = await openStore(`sqlite://${file}`);
      onTestFinished(() => store.close());
      return store;
    },
    plant: (rows) => plantRows(file, rows),
    async rows() {
      const rows = await queryFromOutside(file, "SELECT key, value FROM keyv WHERE key < '~'");
      return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
    },
  };
}

/** For tests of what must hold with every kind of storage. */
export const DISKS = [
  { where: 'in memory', makeDisk: inMemory },
  { where: 'in a SQLite file', makeDisk: inSqlite },
] as const;
