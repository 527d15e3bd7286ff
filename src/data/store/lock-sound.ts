import { storeError } from './database-file.ts';
import { type DatabaseLock, lockDatabase } from './database-lock.ts';
import { dropUnfinished, requireSound, stateOf } from './database-state.ts';

/** The part of a logger that a store needs. It gets keys, codes and counts, never a record. */
export interface StoreLog {
  warn(facts: object, message: string): void;
}

interface LockedFile {
  readonly lock: DatabaseLock;
  /** If the opening fails afterwards: leaves everything as it was. */
  giveUp(): Promise<void>;
}

/**
 * Makes this process the only one that uses a database, if there is nothing wrong with its file.
 * @throws {StoreError}
 */
export async function lockSound(file: string, log?: StoreLog): Promise<LockedFile> {
  const before = await stateOf(file);
  const lock = await lockDatabase(file);
  const giveUp = async () => {
    await dropUnfinished(file, before);
    await lock.release();
  };
  try {
    requireSound(file, before);
  } catch (error) {
    await giveUp();
    throw storeError(error, file);
  }
  if (before.wasUsed && !before.exists)
    log?.warn({ file }, 'the database is gone: starting with an empty one');
  return { lock, giveUp };
}
