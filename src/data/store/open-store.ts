import type { KeyObject } from 'node:crypto';
import { Cipher } from './cipher.ts';
import { demandEncryption } from './encryption.ts';
import { KeyvStore } from './keyv-store.ts';
import type { Claim, Lease } from './lease.ts';
import type { StoreLog } from './lock-sound.ts';
import { isPostgres } from './postgres-address.ts';
import { RecentRecords } from './recent-records.ts';
import type { OpenDatabase } from './record-connection.ts';
import type { RecordStore } from './record-store.ts';
import { demandRelease } from './release-mark.ts';
import { openSqlite } from './sqlite-database.ts';

interface StoreOptions {
  readonly log?: StoreLog | undefined;
  /** Encrypts what is stored. Without it, everything is in the clear. */
  readonly key?: KeyObject | undefined;
  /** The shards whose communities are read and written; everything by default. A file is opened as a whole. */
  readonly claim?: Claim | undefined;
  /** Gives the opening up where it takes long; then it throws the signal's reason. */
  readonly stop?: AbortSignal | undefined;
}

/** A store, and what keeps others from it. */
export interface OpenedStore {
  readonly store: RecordStore;
  readonly lease: Lease;
}

/**
 * Opens or creates the database of an address, `sqlite://` or `postgres://`, for this process alone.
 * @throws {StoreError} if that fails, or if it is encrypted in another way
 */
export async function openStore(url: string, options?: StoreOptions): Promise<RecordStore> {
  return (await openLeased(url, options)).store;
}

/** The same for a process that may share a server with others. */
export async function openLeased(
  url: string,
  { log, key, claim, stop }: StoreOptions = {},
): Promise<OpenedStore> {
  const cipher = key && new Cipher(key);
  const database = await openDatabase(url, { cipher, log, claim });
  try {
    await demandEncryption(database.connection, cipher);
    const store = new RecentRecords(new KeyvStore(database, { cipher, log, claim }));
    await demandRelease(store, database, stop);
    return { store, lease: database.lease };
  } catch (error) {
    await database.giveUp();
    stop?.throwIfAborted();
    throw database.connection.failure(error);
  }
}

interface DatabaseOptions extends Pick<StoreOptions, 'log' | 'claim'> {
  /** For its rows. Whether it is the right one is not checked here. */
  readonly cipher?: Cipher | undefined;
}

/**
 * Opens or creates a database.
 * @throws {StoreError} if that fails
 */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<OpenDatabase> {
  const { cipher, log } = options;
  if (!isPostgres(url)) return openSqlite(url, cipher, log);
  // Its client takes 14 MB, which a bot on SQLite can do without.
  const { openPostgres } = await import('./postgres-database.ts');
  return openPostgres(url, options);
}
