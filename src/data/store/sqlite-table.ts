import { KeyvSqlite } from '@keyv/sqlite';

/**
 * The table that Keyv's adapter finds. It would make the same one with a separate index for the key, which takes a fifth more
 * disk and more than twice the time to read a range.
 */
const TABLE = 'made.keyv(key VARCHAR(255) PRIMARY KEY, value TEXT) WITHOUT ROWID';

/**
 * Makes the table before the adapter does, which makes its own as soon as it opens a file. So this one opens none, and attaches the file.
 * Rejects as SQLite does.
 * @param busyTimeout milliseconds
 */
export async function makeTable(file: string, busyTimeout: number): Promise<void> {
  const maker = new KeyvSqlite({ uri: 'sqlite://:memory:', busyTimeout });
  maker.on('error', () => undefined);
  try {
    await maker.query('ATTACH ? AS made', file);
    await maker.query(`CREATE TABLE IF NOT EXISTS ${TABLE}`);
  } finally {
    await maker.disconnect();
  }
}

/** Whether the table is one as this release makes it, and not as Keyv's adapter does by itself. */
export async function isOfToday(connection: KeyvSqlite): Promise<boolean> {
  const rows: readonly { readonly wr: unknown }[] = await connection.query(
    "SELECT wr FROM pragma_table_list('keyv') WHERE schema = 'main'",
  );
  return rows[0]?.wr === 1;
}
