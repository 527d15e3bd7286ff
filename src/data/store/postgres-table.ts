import type { Client } from 'pg';
import { StoreError } from './record-store.ts';

/** The oldest release of PostgreSQL that a distribution still looked after in 2026 (Debian 11). */
const OLDEST = { number: 130_000, name: '13' };

/**
 * The table that Keyv's adapter uses. The adapter itself would create it under the database's collation, by which ranges
 * of keys mean something else on each server, and change when its system is upgraded.
 */
const TABLE = 'public.keyv (key VARCHAR(255) COLLATE "C" PRIMARY KEY, value TEXT)';

/** These order text by its bytes, as `C` does. */
const BY_BYTES = new Set(['C', 'POSIX', 'ucs_basic', 'pg_c_utf8']);

const COLUMNS = `
  SELECT a.attname AS name,
    CASE WHEN c.collname = 'default' THEN (SELECT datcollate FROM pg_database WHERE datname = current_database())
    ELSE c.collname END AS collation
  FROM pg_attribute a LEFT JOIN pg_collation c ON c.oid = a.attcollation
  WHERE a.attrelid = to_regclass('public.keyv') AND a.attnum > 0 AND NOT a.attisdropped`;

const RIGHTS = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

/**
 * Refuses a server on which records would be at risk, or couldn't be found again.
 * @throws {StoreError}
 */
export async function demandServer(client: Client, place: string): Promise<void> {
  const { version, encoding, standby } = await oneRow(
    client,
    `SELECT current_setting('server_version_num')::int AS version,
      current_setting('server_encoding') AS encoding, pg_is_in_recovery() AS standby`,
  );
  if (Number(version) < OLDEST.number) {
    throw new StoreError('too-old', place, {
      cause: new Error(`the server is older than PostgreSQL ${OLDEST.name}`),
    });
  }
  if (encoding !== 'UTF8') {
    throw new StoreError('other-collation', place, {
      cause: new Error(`the database’s encoding is ${encoding}, not UTF8`),
    });
  }
  if (standby === true)
    throw new StoreError('standby', place, { cause: new Error('the server is a standby') });
}

interface Column {
  readonly name: string;
  readonly collation: string;
}

/**
 * Creates the table if it isn't there, and refuses another one of that name.
 * @throws {StoreError}
 */
export async function makeTable(client: Client, place: string): Promise<void> {
  let { rows: columns } = await client.query(COLUMNS);
  if (columns.length === 0) {
    await client.query(`CREATE TABLE IF NOT EXISTS ${TABLE}`);
    columns = (await client.query(COLUMNS)).rows;
  }
  demandColumns(columns, place);
  const lacking = await rightsLacking(client);
  if (lacking.length > 0) {
    throw new StoreError('no-rights', place, { cause: new Error(`no right to ${lacking.join(', ')}`) });
  }
}

/**
 * The same for a database that is only read: without the table, there is nothing to read.
 * @throws {StoreError}
 */
export async function demandTable(client: Client, place: string): Promise<void> {
  const { rows: columns } = await client.query(COLUMNS);
  if (columns.length === 0) {
    throw new StoreError('missing', place, { cause: new Error('it has no table of the bot') });
  }
  demandColumns(columns, place);
}

function demandColumns(columns: readonly Column[], place: string): void {
  const key = columns.find(({ name }) => name === 'key');
  if (!key || !columns.some(({ name }) => name === 'value')) {
    throw new StoreError('other-table', place, { cause: new Error('its columns are others') });
  }
  if (!BY_BYTES.has(key.collation)) {
    throw new StoreError('other-collation', place, {
      cause: new Error(`the collation of its keys is ${key.collation}, not C`),
    });
  }
}

async function rightsLacking(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query(
    "SELECT name FROM unnest($1::text[]) AS name WHERE NOT has_table_privilege('public.keyv', name)",
    [RIGHTS],
  );
  return rows.map(({ name }) => name);
}

async function oneRow(client: Client, sql: string): Promise<Readonly<Record<string, unknown>>> {
  const { rows } = await client.query(sql);
  return rows[0] ?? {};
}
