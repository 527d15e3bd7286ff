import type { KeyObject } from 'node:crypto';
import { KeyvSqlite } from '@keyv/sqlite';
import { Cipher } from './cipher.ts';
import { databaseFile, missingFile, openingError, storeError } from './database-file.ts';
import { AFTER_MARK, requireKey } from './encryption.ts';
import { readPage } from './page-of-rows.ts';
import { StoreError } from './record-store.ts';
import type { Snapshot } from './snapshot.ts';

/** How long SQLite waits if an operator's tool locks the file, in milliseconds. */
const BUSY_TIMEOUT_MS = 10_000;

/**
 * Opens a database of a `sqlite://` address for reading, also while a bot uses it: SQLite's log keeps what one transaction
 * sees, whatever is written meanwhile.
 * @throws {StoreError} if it can't be read, or the key is not its own
 */
export async function openSqliteSnapshot(url: string, key: KeyObject | undefined): Promise<Snapshot> {
  const missing = await missingFile(url);
  if (missing !== undefined) throw new StoreError('missing', missing, { cause: new Error('no such file') });
  const file = await databaseFile(url);
  const connection = await openToRead(file);
  try {
    const row = (name: string) => rowValue(connection, name);
    await requireKey({ place: file, row }, key && new Cipher(key));
  } catch (error) {
    await connection.disconnect();
    throw storeError(error, file);
  }
  const failed = (error: unknown) => {
    throw storeError(error, file);
  };
  return {
    place: file,
    count: () => countOf(connection).catch(failed),
    page: (after) => readPage(connection, after, AFTER_MARK).catch(failed),
    close: () => connection.disconnect(),
  };
}

/** The adapter creates its table in what it opens, so it opens memory, and the file is attached. */
async function openToRead(file: string): Promise<KeyvSqlite> {
  const connection = new KeyvSqlite({ uri: 'sqlite://:memory:', busyTimeout: BUSY_TIMEOUT_MS });
  connection.on('error', () => undefined);
  try {
    await connection.query('DROP TABLE IF EXISTS main.keyv');
    await connection.query('ATTACH ? AS source', file);
    await connection.query('PRAGMA query_only=ON');
    await connection.query('BEGIN');
    // The first read decides what the transaction sees.
    await connection.query('SELECT key FROM keyv LIMIT 1');
    return connection;
  } catch (error) {
    await connection.disconnect();
    throw isNoTable(error)
      ? new StoreError('not-a-database', file, { cause: error })
      : await openingError(error, file);
  }
}

async function countOf(connection: KeyvSqlite): Promise<number> {
  const rows: readonly { readonly count: number }[] = await connection.query(
    'SELECT count(*) AS count FROM keyv WHERE key < ?',
    AFTER_MARK,
  );
  return rows[0]?.count ?? 0;
}

async function rowValue(connection: KeyvSqlite, key: string): Promise<unknown> {
  const rows: readonly { readonly value: unknown }[] = await connection.query(
    'SELECT value FROM keyv WHERE key = ?',
    key,
  );
  return rows[0]?.value;
}

function isNoTable(error: unknown): boolean {
  return error instanceof Error && error.message.includes('no such table');
}
