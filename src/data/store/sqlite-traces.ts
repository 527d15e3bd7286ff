import type { KeyvSqlite } from '@keyv/sqlite';

/*
 * `secure_delete` overwrites what is deleted, but not the copies that SQLite leaves in the unused part of a page when it moves
 * rows to another page, and not the log. Only writing the whole file anew leaves nothing. That this is to be done is kept in
 * the file's `user_version`, for which the bot has no other use.
 */

const TRACES = 1;

/** Keeps that there may be traces. */
export async function expectTraces(connection: KeyvSqlite): Promise<void> {
  if (!(await mayBeThere(connection))) await connection.query(`PRAGMA user_version=${TRACES}`);
}

/** @returns false if there may be traces left */
export async function dropTraces(
  connection: KeyvSqlite,
  maxBytes = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  if (!(await mayBeThere(connection))) return true;
  if ((await numberOf(connection, 'page_count')) * (await numberOf(connection, 'page_size')) > maxBytes) {
    return false;
  }
  await connection.query('VACUUM');
  const [log]: Rows = await connection.query('PRAGMA wal_checkpoint(TRUNCATE)');
  if (log?.busy !== 0) return false;
  await connection.query('PRAGMA user_version=0');
  return true;
}

type Rows = readonly Readonly<Record<string, unknown>>[];

const mayBeThere = async (connection: KeyvSqlite) => (await numberOf(connection, 'user_version')) === TRACES;

async function numberOf(connection: KeyvSqlite, name: string): Promise<number> {
  const [row]: Rows = await connection.query(`PRAGMA ${name}`);
  return Number(row?.[name]);
}
