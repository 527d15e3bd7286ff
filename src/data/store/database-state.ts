import { rm, stat } from 'node:fs/promises';
import { lockFileOf } from './database-file.ts';
import { StoreError } from './record-store.ts';

/** What a database's file looked like before anything opened it. */
export interface DatabaseState {
  readonly exists: boolean;
  readonly bytes: number;
  /** Bytes of SQLite's log beside it. */
  readonly logBytes: number;
  /** How many names it has: more than one where it has hard links. */
  readonly names: number;
  /** Whether a bot has used it before: then its lock is there. */
  readonly wasUsed: boolean;
}

export async function stateOf(file: string): Promise<DatabaseState> {
  const [found, log, lock] = await Promise.all([file, `${file}-wal`, lockFileOf(file)].map(statOf));
  return {
    exists: found !== undefined,
    bytes: found?.size ?? 0,
    logBytes: log?.size ?? 0,
    // A folder has more than one, too.
    names: found?.isFile() ? found.nlink : 1,
    wasUsed: lock !== undefined,
  };
}

/**
 * Refuses what SQLite would open without complaint although it puts records at risk.
 * @throws {StoreError}
 */
export function requireSound(file: string, { exists, bytes, logBytes, names, wasUsed }: DatabaseState): void {
  // The lock and SQLite's log go by the name of the file, so under its other name a second bot would not notice the first.
  if (names > 1) throw new StoreError('linked', file, { cause: new Error(`the file has ${names} names`) });
  if (bytes > 0) return;
  // SQLite takes an empty or missing file for a new database, and would delete the log, which holds the last copy of the records.
  if (logBytes > 0) {
    throw new StoreError('not-a-database', file, {
      cause: new Error('the file is empty or missing, its log is not'),
    });
  }
  if (exists && wasUsed) throw new StoreError('emptied', file, { cause: new Error('the file has 0 bytes') });
}

/** Deletes the empty file that a failed opening created, or the next one would take it for a database that was emptied. */
export async function dropUnfinished(file: string, before: DatabaseState): Promise<void> {
  const now = await statOf(file);
  if (!before.exists && now?.size === 0) await rm(file, { force: true });
}

async function statOf(path: string) {
  return stat(path).catch(() => undefined);
}
