import { KeyvSqlite } from '@keyv/sqlite';
import { openingError } from './database-file.ts';
import { StoreError } from './record-store.ts';
import { demandWritable } from './sqlite-connection.ts';

/** Long enough for two processes that make the lock file at the same moment, short enough to be "at once". */
const LOCK_TIMEOUT_MS = 250;

export interface DatabaseLock {
  release(): Promise<void>;
}

/**
 * Makes this process the only bot on a file, or throws StoreError `in-use`.
 *
 * The lock is a transaction held open on a second SQLite file beside the first: an operating-system lock,
 * which ends with its process however that ends, and is seen from other containers on the same disk (a pid
 * file or a socket has neither). It is not taken on the database itself, so that an operator can read and back
 * that up with other tools while the bot runs.
 *
 * @param file the real path, so that two spellings of it meet in one lock
 */
export async function lockDatabase(file: string): Promise<DatabaseLock> {
  const lockFile = `${file}.lock`;
  const adapter = new KeyvSqlite({ uri: `sqlite://${lockFile}`, busyTimeout: LOCK_TIMEOUT_MS });
  // The query rejects with the same error; without a listener the event would be thrown a second time.
  adapter.on('error', () => undefined);
  try {
    await adapter.query('BEGIN EXCLUSIVE');
    await demandWritable(adapter);
  } catch (error) {
    await adapter.disconnect().catch(() => undefined);
    const reason = await openingError(error, lockFile);
    // Who reads that it is in use must not think that the lock is what to take away.
    throw reason.kind === 'in-use' ? new StoreError('in-use', file, { cause: error }) : reason;
  }
  return { release: () => adapter.disconnect() };
}
