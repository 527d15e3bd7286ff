import type { Cipher } from './cipher.ts';
import { databaseFile, MEMORY, storeError } from './database-file.ts';
import { WHOLE_LEASE } from './lease.ts';
import { lockSound, type StoreLog } from './lock-sound.ts';
import type { OpenDatabase } from './record-connection.ts';
import { openConnection } from './sqlite-connection.ts';

/**
 * Opens or creates the database of a `sqlite://` address, for this process alone.
 * @param cipher for its rows; whether it is the right one is not checked here
 * @throws {StoreError} if that fails
 */
export async function openSqlite(url: string, cipher?: Cipher, log?: StoreLog): Promise<OpenDatabase> {
  const file = await databaseFile(url);
  if (file === MEMORY) {
    const connection = await openConnection(file, cipher);
    const end = () => connection.disconnect();
    return { connection, lease: WHOLE_LEASE, close: end, giveUp: end };
  }
  const locked = await lockSound(file, log);
  try {
    const connection = await openConnection(file, cipher);
    return {
      connection,
      lease: WHOLE_LEASE,
      close: () => connection.disconnect().finally(() => locked.lock.release()),
      giveUp: () => connection.disconnect().finally(() => locked.giveUp()),
    };
  } catch (error) {
    await locked.giveUp();
    throw storeError(error, file);
  }
}
