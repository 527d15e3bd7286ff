import type { KeyObject } from 'node:crypto';
import { Keyv } from 'keyv';
import { createQueue } from '../../tasks/queue.ts';
import { type ChangedRow, change } from './change-view.ts';
import { Cipher } from './cipher.ts';
import { databaseFile, MEMORY, storeError } from './database-file.ts';
import type { DatabaseLock } from './database-lock.ts';
import { demandEncryption } from './encryption.ts';
import { isOver, toJson } from './envelope.ts';
import { lockSound, type StoreLog } from './lock-sound.ts';
import { readPage } from './page-of-rows.ts';
import { type Page, PagedRange } from './paged-range.ts';
import type { Change, RecordStore, StoredRecord, StoreError } from './record-store.ts';
import { openConnection, type SqliteConnection } from './sqlite-connection.ts';
import { dropTraces, expectTraces } from './sqlite-traces.ts';
import { UnreadableRow } from './unreadable-row.ts';

const FIRST_KEY = 'SELECT key FROM keyv WHERE key > ? AND key < ? ORDER BY key LIMIT 1';

const DELETE = 'DELETE FROM keyv WHERE key = ? RETURNING key';

interface StoreOptions {
  readonly log?: StoreLog | undefined;
  /** Encrypts what is stored. Without it, everything is in the clear. */
  readonly key?: KeyObject | undefined;
}

/**
 * Opens or creates the database of a `sqlite://` address.
 * @throws {StoreError} if that fails, or if it is encrypted in another way
 */
export async function openSqliteStore(url: string, { log, key }: StoreOptions = {}): Promise<RecordStore> {
  const file = await databaseFile(url);
  const cipher = key && new Cipher(key);
  if (file === MEMORY) return new SqliteStore(await openConnection(file, cipher), file, { log });
  const locked = await lockSound(file, log);
  try {
    const connection = await openConnection(file, cipher);
    await demandEncryption(connection, file, cipher).catch(async (error: unknown) => {
      await connection.disconnect();
      throw error;
    });
    return new SqliteStore(connection, file, { lock: locked.lock, log });
  } catch (error) {
    await locked.giveUp();
    throw storeError(error, file);
  }
}

interface Surroundings {
  readonly lock?: DatabaseLock | undefined;
  readonly log?: StoreLog | undefined;
}

/** Records in one SQLite file, through Keyv. */
export class SqliteStore implements RecordStore {
  readonly #connection: SqliteConnection;
  readonly #file: string;
  readonly #lock: DatabaseLock | undefined;
  readonly #keyv: Keyv;
  /**
   * SQLite does one thing at a time on a connection, so each waiting call would hold one of libuv's four threads. In a
   * queue, writes also land in the order of the calls, and nothing comes between a read and the cleanup after it.
   */
  readonly #queue = createQueue();
  #closing: Promise<void> | undefined;

  constructor(connection: SqliteConnection, file: string, { lock, log }: Surroundings = {}) {
    this.#connection = connection;
    this.#file = file;
    this.#lock = lock;
    this.#keyv = new Keyv({
      store: connection,
      useKeyPrefix: false,
      // Without it, a failed get returns `undefined` and a failed set `false`.
      throwOnErrors: true,
    });
    // The connection does it, which knows the keys. Keyv's own gives a special meaning to strings that begin with ':'.
    this.#keyv.serialize = undefined;
    this.#keyv.deserialize = undefined;
    this.#keyv.on('error', (error: unknown) => {
      log?.warn({ err: storeError(error, file) }, 'storage failed');
    });
  }

  get(key: string): Promise<unknown> {
    return this.#do(() => this.#keyv.get<unknown>(key));
  }

  async set(key: string, record: unknown, lifetime?: number): Promise<void> {
    // Serialised now: the caller may change the object while the write waits in the queue.
    const json = toJson(record, lifetime);
    const kept = await this.#do(() => this.#keyv.set(key, json, lifetime));
    if (kept !== true) throw this.#failure(new Error('Keyv did not keep the record'));
  }

  async write(changes: readonly Change[]): Promise<void> {
    const rows = changes.map((change) => this.#row(change));
    // Past Keyv, which has no transactions, but with the rows that it would write.
    await this.#do(() => change(this.#connection, rows));
  }

  delete(key: string): Promise<boolean> {
    return this.#do(async () => {
      // Past Keyv's adapter, which reads the record before it deletes it.
      const rows: readonly unknown[] = await this.#connection.query(DELETE, key);
      return rows.length > 0;
    });
  }

  range(after: string, before: string): AsyncIterableIterator<StoredRecord> {
    return new PagedRange(after, (last) => this.#do(() => this.#page(last, before)));
  }

  firstKey(after: string, before: string): Promise<string | undefined> {
    return this.#do(async () => {
      const rows: readonly { readonly key: string }[] = await this.#connection.query(
        FIRST_KEY,
        after,
        before,
      );
      return rows[0]?.key;
    });
  }

  leaveNoTraces(): Promise<void> {
    return this.#do(() => expectTraces(this.#connection));
  }

  dropTraces(maxBytes?: number): Promise<boolean> {
    return this.#do(() => dropTraces(this.#connection, maxBytes));
  }

  /** Later calls come after it in the queue, and fail with the driver's message that the file is closed. */
  close(): Promise<void> {
    this.#closing ??= this.#queue(() => this.#disconnect());
    return this.#closing;
  }

  /** The row to write, serialised now; without a value if it is to be deleted. */
  #row(change: Change): ChangedRow {
    if ('delete' in change) return { key: change.delete, value: undefined };
    const { set: key, record, lifetime } = change;
    const expires = lifetime === undefined ? undefined : Date.now() + lifetime;
    return { key, value: this.#connection.seal(key, toJson(record, lifetime), expires) };
  }

  async #page(after: string, before: string): Promise<Page<StoredRecord>> {
    const rows = await readPage(this.#connection, after, before);
    const records: StoredRecord[] = [];
    const over: string[] = [];
    for (const { key, value } of rows) {
      try {
        const envelope = this.#connection.open(key, value);
        if (isOver(envelope)) over.push(key);
        else records.push({ key, record: envelope.value });
      } catch (error) {
        if (!(error instanceof UnreadableRow)) throw error;
        records.push({ key, unreadable: error.message });
      }
    }
    // If it fails, as on a full disk, it was logged; reading goes on, and another time will delete them.
    if (over.length > 0) await this.#keyv.delete(over).catch(() => undefined);
    return { rows: records, last: rows.at(-1)?.key };
  }

  async #do<Result>(task: () => Promise<Result>): Promise<Result> {
    try {
      return await this.#queue(task);
    } catch (error) {
      throw this.#failure(error);
    }
  }

  async #disconnect(): Promise<void> {
    try {
      await this.#keyv.disconnect();
    } catch (error) {
      throw this.#failure(error);
    } finally {
      await this.#lock?.release();
    }
  }

  #failure(error: unknown): StoreError {
    return storeError(error, this.#file);
  }
}
