import { promisify } from 'node:util';
import sqlite3 from 'sqlite3';
import { HELD_MOMENTS, momentOf } from './community.ts';

/** As Keyv's adapter does it. */
const TABLE = 'CREATE TABLE keyv (key VARCHAR(255) PRIMARY KEY, value TEXT)';
const WRITE = `INSERT INTO keyv (key, value) VALUES (?, ?)
  ON CONFLICT(key) DO UPDATE SET value = excluded.value`;

/** Durable writes with the driver alone: records of a moment's size, into a table as full as the bot's. */
export interface RawWrites {
  /** Writes one more record; answers how long it took, in milliseconds. */
  time(): Promise<number>;
  close(): Promise<void>;
}

export async function openRawWrites(file: string, films: readonly string[]): Promise<RawWrites> {
  const database = new sqlite3.Database(file);
  const run = (sql: string, ...values: readonly unknown[]): Promise<void> =>
    new Promise((resolve, reject) => {
      database.run(sql, ...values, (error: Error | null) => (error ? reject(error) : resolve()));
    });
  let count = 0;
  const write = (): Promise<void> => {
    count += 1;
    const film = films[count % films.length] ?? '';
    const value = JSON.stringify({ value: { v: 1, number: count, ...momentOf(film) } });
    return run(WRITE, `700000000000000001:moment:${count}`, value);
  };

  await run('PRAGMA journal_mode=WAL');
  await run('PRAGMA synchronous=FULL');
  await run(TABLE);
  await run('BEGIN');
  while (count < HELD_MOMENTS) await write();
  await run('COMMIT');
  return {
    async time() {
      const started = performance.now();
      await write();
      return performance.now() - started;
    },
    close: promisify(database.close.bind(database)),
  };
}
