import { KeyvSqlite } from '@keyv/sqlite';
import { hasCode } from '../error-code.ts';

/** Another process, or another part of this one, has the lock. */
export class InUse extends Error {
  override readonly name = 'InUse';
}

/** Enough for two processes that create the file at the same moment. */
const LOCK_TIMEOUT_MS = 250;

/**
 * Takes a lock that ends with the process, however that ends: a transaction on a SQLite file, which is how the bot locks
 * its database too. Returns the function that releases it.
 */
export async function lockFile(file: string): Promise<() => Promise<void>> {
  const adapter = new KeyvSqlite({ uri: `sqlite://${file}`, busyTimeout: LOCK_TIMEOUT_MS });
  // The query rejects with the same error; without a listener the event would be thrown a second time.
  adapter.on('error', () => undefined);
  try {
    await adapter.query('BEGIN EXCLUSIVE');
  } catch (error) {
    await adapter.disconnect().catch(() => undefined);
    throw hasCode(error, 'SQLITE_BUSY') ? new InUse(`${file} is in use`, { cause: error }) : error;
  }
  return () => adapter.disconnect();
}
