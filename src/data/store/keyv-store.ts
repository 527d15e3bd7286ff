import { setImmediate } from 'node:timers/promises';
import { Keyv } from 'keyv';
import { createQueue } from '../../tasks/queue.ts';
import type { ChangedRow } from './change-view.ts';
import type { Cipher } from './cipher.ts';
import { isOver, openEnvelope, sealEnvelope, toJson } from './envelope.ts';
import type { Claim } from './lease.ts';
import type { StoreLog } from './lock-sound.ts';
import { isOwnKey } from './own-keys.ts';
import { type Page, PagedRange } from './paged-range.ts';
import type { OpenDatabase, RecordConnection } from './record-connection.ts';
import type { Change, RecordStore, StoredRecord } from './record-store.ts';
import { UnreadableRow } from './unreadable-row.ts';

interface Surroundings {
  /** Without it, everything is in the clear. It has to be the one of the connection. */
  readonly cipher?: Cipher | undefined;
  readonly log?: StoreLog | undefined;
  /** What this process works on; everything by default. It writes nothing of what others work on. */
  readonly claim?: Claim | undefined;
}

/** After how many encrypted rows others get a turn: opening a page of them takes 15 ms, and 30 if they are long. */
const ROWS_A_TURN = 128;

/** Records in one database, through Keyv. */
export class KeyvStore implements RecordStore {
  readonly #database: Pick<OpenDatabase, 'connection' | 'close'>;
  readonly #connection: RecordConnection;
  readonly #cipher: Cipher | undefined;
  readonly #claim: Claim;
  readonly #keyv: Keyv;
  /**
   * A connection does one thing at a time; with SQLite, each waiting call would hold one of libuv's four threads. In a
   * queue, writes also land in the order of the calls, and nothing comes between a read and the cleanup after it.
   */
  readonly #queue = createQueue();
  #closing: Promise<void> | undefined;

  constructor(
    database: Pick<OpenDatabase, 'connection' | 'close'>,
    { cipher, log, claim = 'all' }: Surroundings = {},
  ) {
    this.#database = database;
    this.#connection = database.connection;
    this.#cipher = cipher;
    this.#claim = claim;
    this.#keyv = new Keyv({
      store: this.#connection,
      useKeyPrefix: false,
      // Without it, a failed get returns `undefined` and a failed set `false`.
      throwOnErrors: true,
    });
    // The connection does it, which knows the keys. Keyv's own gives a special meaning to strings that begin with ':'.
    this.#keyv.serialize = undefined;
    this.#keyv.deserialize = undefined;
    this.#keyv.on('error', (error: unknown) => {
      log?.warn({ err: this.#connection.failure(error) }, 'storage failed');
    });
  }

  get(key: string): Promise<unknown> {
    return this.#do(() => this.#keyv.get<unknown>(key));
  }

  async set(key: string, record: unknown, lifetime?: number): Promise<void> {
    // Serialised now: the caller may change the object while the write waits in the queue.
    const json = toJson(record, lifetime);
    this.#demandOwn(key);
    const kept = await this.#do(() => this.#keyv.set(key, json, lifetime));
    if (kept !== true) throw this.#connection.failure(new Error('Keyv did not keep the record'));
  }

  async write(changes: readonly Change[]): Promise<void> {
    const rows = new Map(changes.map((change) => this.#row(change)).map((row) => [row.key, row]));
    for (const key of rows.keys()) this.#demandOwn(key);
    // Past Keyv, which has no transactions, but with the rows that it would write.
    await this.#do(() => this.#connection.change([...rows.values()]));
  }

  async delete(key: string): Promise<boolean> {
    this.#demandOwn(key);
    return this.#do(() => this.#connection.delete(key));
  }

  range(after: string, before: string): AsyncIterableIterator<StoredRecord> {
    return new PagedRange(after, (last) => this.#do(() => this.#page(last, before)));
  }

  firstKey(after: string, before: string): Promise<string | undefined> {
    return this.#do(() => this.#connection.firstKey(after, before));
  }

  leaveNoTraces(): Promise<void> {
    return this.#do(() => this.#connection.expectTraces());
  }

  dropTraces(maxBytes?: number): Promise<boolean> {
    return this.#do(() => this.#connection.dropTraces(maxBytes));
  }

  whenInDoubt(tell: () => void): void {
    this.#connection.whenInDoubt(tell);
  }

  /** Later calls come after it in the queue, and fail with the driver's message that it is closed. */
  close(): Promise<void> {
    this.#closing ??= this.#queue(() => this.#disconnect());
    return this.#closing;
  }

  /** The row to write, serialised now; without a value if it is to be deleted. */
  #row(change: Change): ChangedRow {
    if ('delete' in change) return { key: change.delete, value: undefined };
    const { set: key, record, lifetime } = change;
    const expires = lifetime === undefined ? undefined : Date.now() + lifetime;
    return { key, value: sealEnvelope(key, toJson(record, lifetime), expires, this.#cipher) };
  }

  async #page(after: string, before: string): Promise<Page<StoredRecord>> {
    const rows = await this.#connection.page(after, before);
    const records: StoredRecord[] = [];
    const over: string[] = [];
    let opened = 0;
    for (const { key, value } of rows) {
      opened += 1;
      if (this.#cipher && opened % ROWS_A_TURN === 0) await setImmediate();
      try {
        const envelope = openEnvelope(key, value, this.#cipher);
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

  /** Two processes that write the same records would destroy each other's. */
  #demandOwn(key: string): void {
    if (!isOwnKey(this.#claim, key)) throw new Error(`another process writes ${key}`);
  }

  async #do<Result>(task: () => Promise<Result>): Promise<Result> {
    try {
      return await this.#queue(task);
    } catch (error) {
      throw this.#connection.failure(error);
    }
  }

  async #disconnect(): Promise<void> {
    try {
      await this.#database.close();
    } catch (error) {
      throw this.#connection.failure(error);
    }
  }
}
