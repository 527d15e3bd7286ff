import { KeyvSqlite } from '@keyv/sqlite';
import { hasCode } from '../terminal/error-code.ts';

/** Another process, or another part of this one, has the lock. */
export class InUse extends Error {
  override readonly name = 'InUse';
}

/** Milliseconds: enough for two that make the file at the same moment. */
const patience = 250;

/**
 * Takes a lock that ends with the process, however that ends: a transaction on a SQLite file, which is how the bot locks
 * its database too. Answers how to release it.
 */
export async function lockFile(file: string): Promise<() => Promise<void>> {
  const adapter = new KeyvSqlite({ uri: `sqlite://${file}`, busyTimeout: patience });
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
