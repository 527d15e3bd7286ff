import type { KeyObject } from 'node:crypto';
import { Cipher } from './cipher.ts';
import { demandEncryption } from './encryption.ts';
import { KeyvStore } from './keyv-store.ts';
import type { StoreLog } from './lock-sound.ts';
import { isPostgres } from './postgres-address.ts';
import type { OpenDatabase } from './record-connection.ts';
import type { RecordStore } from './record-store.ts';
import { openSqlite } from './sqlite-database.ts';

interface StoreOptions {
  readonly log?: StoreLog | undefined;
  /** Encrypts what is stored. Without it, everything is in the clear. */
  readonly key?: KeyObject | undefined;
}

/**
 * Opens or creates the database of an address, `sqlite://` or `postgres://`.
 * @throws {StoreError} if that fails, or if it is encrypted in another way
 */
export async function openStore(url: string, { log, key }: StoreOptions = {}): Promise<RecordStore> {
  const cipher = key && new Cipher(key);
  const database = await openDatabase(url, cipher, log);
  try {
    await demandEncryption(database.connection, cipher);
    return new KeyvStore(database, { cipher, log });
  } catch (error) {
    await database.giveUp();
    throw database.connection.failure(error);
  }
}

/**
 * Opens or creates a database for this process alone.
 * @param cipher for its rows; whether it is the right one is not checked here
 * @throws {StoreError} if that fails
 */
export async function openDatabase(url: string, cipher?: Cipher, log?: StoreLog): Promise<OpenDatabase> {
  if (!isPostgres(url)) return openSqlite(url, cipher, log);
  // Its client takes 14 MB, which a bot on SQLite can do without.
  const { openPostgres } = await import('./postgres-database.ts');
  return openPostgres(url, cipher, log);
}
