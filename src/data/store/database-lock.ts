import { KeyvSqlite } from '@keyv/sqlite';
import { lockFileOf, openingError } from './database-file.ts';
import { StoreError } from './record-store.ts';
import { demandWritable } from './sqlite-connection.ts';

/** Long enough for two processes that create the lock file at the same moment, short enough to count as "at once". */
const LOCK_TIMEOUT_MS = 250;

export interface DatabaseLock {
  release(): Promise<void>;
}

/**
 * Makes this process the only bot that uses a file.
 *
 * The lock is a transaction held open on a second SQLite file beside the first: an operating-system lock, which ends when
 * its process ends, for whatever reason, and is visible to other containers on the same disk (a pid file or a socket offers
 * neither). It is not taken on the database itself, so that an operator can read and back that up with other tools while
 * the bot runs.
 *
 * @param file the real path, so that two spellings of it share one lock
 * @throws {StoreError} `in-use` if another process uses the file
 */
export async function lockDatabase(file: string): Promise<DatabaseLock> {
  const lockFile = lockFileOf(file);
  const adapter = new KeyvSqlite({ uri: `sqlite://${lockFile}`, busyTimeout: LOCK_TIMEOUT_MS });
  // The query rejects with the same error; without a listener the event would be thrown a second time.
  adapter.on('error', () => undefined);
  try {
    await adapter.query('BEGIN EXCLUSIVE');
    await demandWritable(adapter);
  } catch (error) {
    await adapter.disconnect().catch(() => undefined);
    const reason = await openingError(error, lockFile);
    // Somebody who reads that the file is in use should not conclude that deleting the lock helps.
    throw reason.kind === 'locked' ? new StoreError('in-use', file, { cause: error }) : reason;
  }
  return { release: () => adapter.disconnect() };
}
