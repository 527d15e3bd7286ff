import sqlite3 from 'sqlite3';

/** As the bot's store writes a record. */
const WRITE = `INSERT INTO keyv (key, value) VALUES (?, ?)
  ON CONFLICT(key) DO UPDATE SET value = excluded.value`;

/** Characters in a record: about as many as in a moment. */
const RECORD_LENGTH = 600;

/**
 * Durable writes with the driver alone.
 * @param file a copy of the bot's database, so that the table is as full as the bot's
 * @returns a function that adds one more record, and resolves when it is on disk
 */
export async function openDurableWrites(file: string): Promise<() => Promise<void>> {
  const database = new sqlite3.Database(file);
  const run = (sql: string, ...values: readonly unknown[]): Promise<void> =>
    new Promise((resolve, reject) => {
      database.run(sql, ...values, (error: Error | null) => (error ? reject(error) : resolve()));
    });
  await run('PRAGMA journal_mode=WAL');
  await run('PRAGMA synchronous=FULL');
  const value = JSON.stringify({ value: 'x'.repeat(RECORD_LENGTH) });
  let count = 0;
  return () => {
    count += 1;
    return run(WRITE, `written:${count}`, value);
  };
}
