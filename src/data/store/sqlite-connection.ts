import { stat } from 'node:fs/promises';
import { KeyvSqlite } from '@keyv/sqlite';
import { type ChangedRow, change, prepareChanges } from './change-view.ts';
import type { Cipher } from './cipher.ts';
import { MEMORY, openingError, storeError } from './database-file.ts';
import { openEnvelope, type Sealable, sealEnvelope } from './envelope.ts';
import { type Row, readPage } from './page-of-rows.ts';
import type { RecordConnection } from './record-connection.ts';
import { StoreError } from './record-store.ts';
import { isOfToday, makeTable } from './sqlite-table.ts';
import { dropTraces, expectTraces } from './sqlite-traces.ts';

/** How long SQLite waits if an operator's tool locks the file, in milliseconds. */
const BUSY_TIMEOUT_MS = 10_000;

/**
 * Up to this size every page is checked when the file is opened; in a larger file only the first and the last record: a
 * full check of 200 MB took 0.1 s, but 3.5 s when it had to be read from disk.
 */
const CHECKED_BYTES = 64 * 1024 * 1024;

const ROW = 'SELECT value FROM keyv WHERE key = ?';
const COUNT = 'SELECT count(*) AS count FROM keyv WHERE key > ? AND key < ?';
const FIRST_KEY = 'SELECT key FROM keyv WHERE key > ? AND key < ? ORDER BY key LIMIT 1';
const DELETE = 'DELETE FROM keyv WHERE key = ? RETURNING key';

/** Rows are sealed and opened here, and not by Keyv's serialiser, which doesn't know their keys. */
export class SqliteConnection extends KeyvSqlite implements RecordConnection {
  readonly place: string;
  readonly #cipher: Cipher | undefined;

  constructor(file: string, cipher: Cipher | undefined) {
    super({ uri: `sqlite://${file}`, busyTimeout: BUSY_TIMEOUT_MS, iterationLimit: 10_000 });
    this.place = file;
    this.#cipher = cipher;
  }

  /** From now on, each statement that fails says where: several databases may be open at once. */
  failWithPlace(): void {
    const { query } = this;
    this.query = (...statement) =>
      query(...statement).catch((error: unknown) => {
        throw this.failure(error);
      });
  }

  override async get<Value>(key: string): Promise<Value | undefined> {
    const row = await super.get<unknown>(key);
    // Keyv takes it as what it would have deserialised itself.
    return row === undefined ? undefined : (openEnvelope(key, row, this.#cipher) as Value);
  }

  override set(key: string, { value, expires }: Sealable): Promise<unknown> {
    return super.set(key, sealEnvelope(key, value, expires, this.#cipher));
  }

  /** The adapter's own reads the record before it deletes it. */
  override async delete(key: string): Promise<boolean> {
    const rows: Rows = await this.query(DELETE, key);
    return rows.length > 0;
  }

  async row(key: string): Promise<unknown> {
    const rows: Rows = await this.query(ROW, key);
    return rows[0]?.value;
  }

  page(after: string, before: string): Promise<readonly Row[]> {
    return readPage(this, after, before);
  }

  async count(after: string, before: string): Promise<number> {
    const rows: Rows = await this.query(COUNT, after, before);
    return Number(rows[0]?.count);
  }

  async firstKey(after: string, before: string): Promise<string | undefined> {
    const rows: readonly Pick<Row, 'key'>[] = await this.query(FIRST_KEY, after, before);
    return rows[0]?.key;
  }

  change(rows: readonly ChangedRow[]): Promise<void> {
    return change(this, rows);
  }

  /** Old rows are still in pages that nothing uses, and in the log. Afterwards neither is in the files. */
  async compact(): Promise<void> {
    await this.query('VACUUM');
    const [log]: Rows = await this.query('PRAGMA wal_checkpoint(TRUNCATE)');
    if (log?.busy !== 0) throw Object.assign(new Error('another program reads it'), { code: 'SQLITE_BUSY' });
  }

  expectTraces(): Promise<void> {
    return expectTraces(this);
  }

  dropTraces(maxBytes?: number): Promise<boolean> {
    return dropTraces(this, maxBytes);
  }

  /** There is none: SQLite's own answer says what is in the file. */
  whenInDoubt(): void {}

  failure(error: unknown): StoreError {
    return storeError(error, this.place);
  }
}

/**
 * Opens a database for writing.
 * @param cipher for its rows; whether it is the right one is not checked here
 * @throws {StoreError} if that fails
 */
export async function openConnection(file: string, cipher?: Cipher): Promise<SqliteConnection> {
  const bytes = await sizeOf(file);
  if (file !== MEMORY) {
    await makeTable(file, BUSY_TIMEOUT_MS).catch(async (error: unknown) => {
      throw await openingError(error, file);
    });
  }
  const connection = new SqliteConnection(file, cipher);
  connection.on('error', () => undefined);
  try {
    // In the same tick: without a query under way, a failure to open is an unhandled rejection in the adapter.
    await demand(connection, 'journal_mode', 'WAL', file === MEMORY ? 'memory' : 'wal');
    // FULL: a commit is on disk when it is acknowledged, even after a power cut.
    await demand(connection, 'synchronous', 'FULL', 2);
    // What is deleted or replaced is overwritten with zeros: somebody who has their data erased means it.
    await demand(connection, 'secure_delete', 'ON', 1);
    await checkContent(connection, file, bytes);
    await demandWritable(connection);
    await prepareChanges(connection);
    connection.failWithPlace();
    return connection;
  } catch (error) {
    await connection.disconnect().catch(() => undefined);
    throw await openingError(error, file);
  }
}

type Rows = readonly Readonly<Record<string, unknown>>[];

async function demand(connection: KeyvSqlite, name: string, value: string, expected: unknown): Promise<void> {
  await connection.query(`PRAGMA ${name}=${value}`);
  const rows: Rows = await connection.query(`PRAGMA ${name}`);
  if (rows[0]?.[name] !== expected) throw new Error(`${name} is ${rows[0]?.[name]}, not ${value}`);
}

/**
 * SQLite opens a read-only file without complaint, and even begins an exclusive transaction on it, which then locks
 * nothing. Only a statement that could write is refused; this one finds no row to change.
 */
export async function demandWritable(connection: KeyvSqlite): Promise<void> {
  await connection.query('DELETE FROM keyv WHERE false');
}

async function checkContent(connection: KeyvSqlite, file: string, bytes: number): Promise<void> {
  const columns: Rows = await connection.query("SELECT name FROM pragma_table_info('keyv')");
  const names = columns.map((column) => column.name);
  if (!names.includes('key') || !names.includes('value')) {
    throw new StoreError('not-a-database', file, { cause: new Error('its table keyv is another one') });
  }
  if (file !== MEMORY && !(await isOfToday(connection))) {
    throw new StoreError('outdated', file, { cause: new Error('its table keyv has row ids') });
  }
  await connection.query('SELECT key, value FROM keyv ORDER BY key LIMIT 1');
  await connection.query('SELECT key, value FROM keyv ORDER BY key DESC LIMIT 1');
  if (bytes > CHECKED_BYTES) return;
  const [result]: Rows = await connection.query('PRAGMA quick_check(1)');
  if (result?.quick_check !== 'ok') {
    throw new StoreError('not-a-database', file, { cause: new Error(String(result?.quick_check)) });
  }
}

async function sizeOf(file: string): Promise<number> {
  if (file === MEMORY) return 0;
  const found = await stat(file).catch(() => undefined);
  return found?.size ?? 0;
}
