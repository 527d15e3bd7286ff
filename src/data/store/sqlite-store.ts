import { Keyv } from 'keyv';
import { createQueue } from '../../tasks/queue.ts';
import { type ChangedRow, change } from './change-view.ts';
import { databaseFile, MEMORY, storeError } from './database-file.ts';
import { type DatabaseLock, lockDatabase } from './database-lock.ts';
import { dropUnfinished, requireSound, stateOf } from './database-state.ts';
import { isOver, openEnvelope, sealEnvelope, toJson, UnreadableRow } from './envelope.ts';
import { type Page, PagedRange } from './paged-range.ts';
import type { Change, RecordStore, StoredRecord, StoreError } from './record-store.ts';
import { openConnection, type SqliteConnection } from './sqlite-connection.ts';
import { dropTraces, expectTraces } from './sqlite-traces.ts';

/** The part of a logger that a store needs. It gets keys, codes and counts, never a record. */
export interface StoreLog {
  warn(facts: object, message: string): void;
}

interface Row {
  readonly key: string;
  readonly value: unknown;
}

/** Rows in a page: a library takes them in within about 5 ms, so that the event loop and other writes hardly wait. */
const PAGE_ROWS = 250;

/** A page ends before this many bytes, but has at least one row: a page of 250 pictures would fill the memory. */
const PAGE_BYTES = 4 * 1024 * 1024;

/**
 * One page after a key: as many rows as fit, and at least one. Lengths are read first, without values. Usually all rows
 * fit, which is seen without a running sum: that would take a third of the time.
 */
const PAGE = `
  WITH page AS MATERIALIZED (
    SELECT key, coalesce(octet_length(value), 0) AS bytes FROM keyv
    WHERE key > ?1 AND key < ?2 ORDER BY key LIMIT ?3
  )
  SELECT key, value FROM keyv WHERE key > ?1 AND key <= (
    CASE WHEN (SELECT sum(bytes) FROM page) <= ?4 THEN (SELECT max(key) FROM page)
    ELSE (
      SELECT max(key) FROM (
        SELECT key, sum(bytes) OVER (ORDER BY key ROWS UNBOUNDED PRECEDING) - bytes AS before FROM page
      ) WHERE before < ?4
    ) END
  ) ORDER BY key`;

const FIRST_KEY = 'SELECT key FROM keyv WHERE key > ? AND key < ? ORDER BY key LIMIT 1';

const DELETE = 'DELETE FROM keyv WHERE key = ? RETURNING key';

/** The row to write, serialised now; without a value if it is to be deleted. */
function toRow(change: Change): ChangedRow {
  if ('delete' in change) return { key: change.delete, value: undefined };
  const { set: key, record, lifetime } = change;
  const expires = lifetime === undefined ? undefined : Date.now() + lifetime;
  return { key, value: sealEnvelope(toJson(record, lifetime), expires) };
}

/**
 * Opens or creates the database of a `sqlite://` address.
 * @throws {StoreError} if that fails
 */
export async function openSqliteStore(url: string, log?: StoreLog): Promise<RecordStore> {
  const file = await databaseFile(url);
  if (file === MEMORY) return new SqliteStore(await openConnection(file), file, { log });
  const before = await stateOf(file);
  const lock = await lockDatabase(file);
  try {
    requireSound(file, before);
    if (before.wasUsed && !before.exists)
      log?.warn({ file }, 'the database is gone: starting with an empty one');
    return new SqliteStore(await openConnection(file), file, { lock, log });
  } catch (error) {
    await dropUnfinished(file, before);
    await lock.release();
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
      // Not Keyv's own pair, which gives a special meaning to strings that begin with ':'.
      serialize: ({ value, expires }) => sealEnvelope(String(value), expires),
      deserialize: openEnvelope as <Value>(row: string) => { value: Value; expires: number | undefined },
    });
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
    const rows = changes.map(toRow);
    // Past Keyv, which has no transactions, but with the rows that it would write.
    await this.#do(() => change(this.#connection, rows));
  }

  delete(key: string): Promise<boolean> {
    return this.#do(async () => {
      // Past Keyv's adapter, which reads the record before it deletes it.
      const rows: readonly Row[] = await this.#connection.query(DELETE, key);
      return rows.length > 0;
    });
  }

  range(after: string, before: string): AsyncIterableIterator<StoredRecord> {
    return new PagedRange(after, (last) => this.#do(() => this.#page(last, before)));
  }

  firstKey(after: string, before: string): Promise<string | undefined> {
    return this.#do(async () => {
      const rows: readonly Pick<Row, 'key'>[] = await this.#connection.query(FIRST_KEY, after, before);
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

  async #page(after: string, before: string): Promise<Page<StoredRecord>> {
    const rows: readonly Row[] = await this.#connection.query(PAGE, after, before, PAGE_ROWS, PAGE_BYTES);
    const records: StoredRecord[] = [];
    const over: string[] = [];
    for (const { key, value } of rows) {
      try {
        const envelope = openEnvelope(value);
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
