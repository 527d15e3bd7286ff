import { randomUUID } from 'node:crypto';
import KeyvPostgres from '@keyv/postgres';
import type { ChangedRow } from './change-view.ts';
import type { Cipher } from './cipher.ts';
import { openEnvelope, type Sealable, sealEnvelope } from './envelope.ts';
import { PAGE_BYTES, PAGE_ROWS, type Row } from './page-of-rows.ts';
import { postgresError } from './postgres-error.ts';
import { ROW, UPSERT } from './postgres-rows.ts';
import type { PostgresSession } from './postgres-session.ts';
import type { RecordConnection } from './record-connection.ts';
import type { StoreError } from './record-store.ts';

export const COUNT = 'SELECT count(*)::int AS count FROM public.keyv WHERE key > $1 AND key < $2';
const FIRST_KEY = 'SELECT key FROM public.keyv WHERE key > $1 AND key < $2 ORDER BY key LIMIT 1';
const DELETE = 'DELETE FROM public.keyv WHERE key = ANY($1::text[]) RETURNING key';

/** As in SQLite: lengths are read first, without values, and usually all rows fit. */
export const PAGE = `
  WITH page AS MATERIALIZED (
    SELECT key, coalesce(octet_length(value), 0) AS bytes FROM public.keyv
    WHERE key > $1 AND key < $2 ORDER BY key LIMIT ${PAGE_ROWS}
  )
  SELECT key, value FROM public.keyv WHERE key > $1 AND key <= (
    CASE WHEN (SELECT sum(bytes) FROM page) <= ${PAGE_BYTES} THEN (SELECT max(key) FROM page)
    ELSE (
      SELECT max(key) FROM (
        SELECT key, sum(bytes) OVER (ORDER BY key ROWS UNBOUNDED PRECEDING) - bytes AS before FROM page
      ) AS summed WHERE before < ${PAGE_BYTES}
    ) END
  ) ORDER BY key`;

/** Sets the rows that have a value and deletes the others, in one statement: as a whole or not at all. */
const CHANGE = `
  WITH changed AS (SELECT * FROM unnest($1::text[], $2::text[]) AS changed (key, value)),
    gone AS (DELETE FROM public.keyv USING changed WHERE keyv.key = changed.key AND changed.value IS NULL)
  INSERT INTO public.keyv (key, value) SELECT key, value FROM changed WHERE value IS NOT NULL
  ON CONFLICT (key) DO UPDATE SET value = excluded.value`;

/** The whole table written anew. Its old file is deleted. */
const REWRITE = 'VACUUM (FULL) public.keyv';
const BYTES = "SELECT pg_total_relation_size('public.keyv')::float8 AS bytes";

/** Is there as long as there may be traces, with another value for each erasure. Sorts after the keys of all records. */
const TRACES_KEY = '~traces';
const TRACES_GONE = 'DELETE FROM public.keyv WHERE key = $1 AND value = $2';

/** Rows are sealed and opened here, and not by Keyv's serialiser, which doesn't know their keys. */
export class PostgresConnection extends KeyvPostgres implements RecordConnection {
  readonly place: string;
  readonly #session: PostgresSession;
  readonly #cipher: Cipher | undefined;

  constructor(session: PostgresSession, place: string, cipher: Cipher | undefined) {
    super({ uri: place });
    this.place = place;
    this.#session = session;
    this.#cipher = cipher;
  }

  /**
   * What the adapter asks goes through the session. Its own pool belongs to the whole module, ends the process if a connection
   * that nobody uses breaks, and would know nothing of the lease.
   */
  override async connect(): Promise<(sql: string, values?: readonly unknown[]) => Promise<Row[]>> {
    // The adapter's constructor calls it, before this class has its fields.
    await Promise.resolve();
    return async (sql, values = []) => {
      // The session has made the table, under a collation that the adapter knows nothing of.
      if (sql.startsWith('CREATE')) return [];
      return [...(await this.#session.ask({ sql, values }))] as unknown as Row[];
    };
  }

  override disconnect(): Promise<void> {
    return this.#session.close();
  }

  override async get<Value>(key: string): Promise<Value | undefined> {
    const row: unknown = await super.get(key);
    // Keyv takes it as what it would have deserialised itself.
    return row === undefined ? undefined : (openEnvelope(key, row, this.#cipher) as Value);
  }

  override async set(key: string, { value, expires }: Sealable): Promise<void> {
    const row = sealEnvelope(key, value, expires, this.#cipher);
    await this.#session.ask({ sql: UPSERT, values: [key, row], leaves: owned([{ key, value: row }]) });
  }

  override delete(key: string): Promise<boolean> {
    return this.deleteMany([key]);
  }

  /** The adapter's own reads the records before it deletes them. */
  override async deleteMany(keys: readonly string[]): Promise<boolean> {
    const rows = await this.#session.ask({
      sql: DELETE,
      values: [keys],
      leaves: owned(keys.map((key) => ({ key, value: undefined }))),
    });
    return rows.length > 0;
  }

  async row(key: string): Promise<unknown> {
    return (await this.#session.ask({ sql: ROW, values: [key] }))[0]?.value;
  }

  async page(after: string, before: string): Promise<readonly Row[]> {
    return (await this.#session.ask({ sql: PAGE, values: [after, before] })) as unknown as readonly Row[];
  }

  async count(after: string, before: string): Promise<number> {
    return Number((await this.#session.ask({ sql: COUNT, values: [after, before] }))[0]?.count);
  }

  async firstKey(after: string, before: string): Promise<string | undefined> {
    const [first] = await this.#session.ask({ sql: FIRST_KEY, values: [after, before] });
    return first === undefined ? undefined : String(first.key);
  }

  async change(rows: readonly ChangedRow[]): Promise<void> {
    if (rows.length === 0) return;
    const values = [rows.map(({ key }) => key), rows.map(({ value }) => value ?? null)];
    await this.#session.ask({ sql: CHANGE, values, leaves: owned(rows) });
  }

  async compact(): Promise<void> {
    await this.#session.ask({ sql: REWRITE, values: [], isLong: true });
  }

  async expectTraces(): Promise<void> {
    const mark = sealEnvelope(TRACES_KEY, JSON.stringify(randomUUID()), undefined);
    await this.#session.ask({ sql: UPSERT, values: [TRACES_KEY, mark] });
  }

  async dropTraces(maxBytes: number = Number.POSITIVE_INFINITY): Promise<boolean> {
    const mark = await this.row(TRACES_KEY);
    if (mark === undefined) return true;
    const [size] = await this.#session.ask({ sql: BYTES, values: [] });
    if (Number(size?.bytes) > maxBytes) return false;
    try {
      await this.compact();
    } catch (error) {
      // A backup reads the table.
      if (this.failure(error).kind === 'locked') return false;
      throw error;
    }
    // Another process may have begun to erase meanwhile.
    await this.#session.ask({ sql: TRACES_GONE, values: [TRACES_KEY, mark] });
    return true;
  }

  whenInDoubt(tell: () => void): void {
    this.#session.whenInDoubt(tell);
  }

  failure(error: unknown): StoreError {
    return postgresError(error, this.place);
  }
}

/** Records of communities, whose keys begin with a digit. Of the others, every process may write the same. */
const owned = (rows: readonly ChangedRow[]): readonly ChangedRow[] =>
  rows.filter(({ key }) => /^\d/.test(key));
