import type { KeyObject } from 'node:crypto';
import type { Client } from 'pg';
import { Cipher } from './cipher.ts';
import { AFTER_MARK, requireKey } from './encryption.ts';
import type { Row } from './page-of-rows.ts';
import { COUNT, PAGE } from './postgres-connection.ts';
import { soundAddress } from './postgres-database.ts';
import { connectingError } from './postgres-error.ts';
import { readingClient, STATEMENT_TIMEOUT_MS } from './postgres-reader.ts';
import { ROW } from './postgres-rows.ts';
import { demandTable } from './postgres-table.ts';
import type { Snapshot } from './snapshot.ts';

/** All that it reads is as it was at one moment, and nothing that others do waits for it. */
const BEGIN = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = ${STATEMENT_TIMEOUT_MS}`;

/**
 * Opens a database of a `postgres://` address for reading, also while a bot uses it: by a connection of its own, which takes no
 * lease. A standby serves, too. Of what the database says of itself it has what others need to read the records.
 * @throws {StoreError} if it can't be read, or the key is not its own
 */
export async function openPostgresSnapshot(url: string, key: KeyObject | undefined): Promise<Snapshot> {
  const { place } = soundAddress(url);
  const client = readingClient(url);
  const ask = async (sql: string, values: readonly unknown[]) => {
    try {
      return (await client.query(sql, [...values])).rows;
    } catch (error) {
      throw connectingError(error, place);
    }
  };
  try {
    await begin(client, place);
    const row = async (name: string): Promise<unknown> => (await ask(ROW, [name]))[0]?.value;
    await requireKey({ place, row }, key && new Cipher(key));
  } catch (error) {
    await client.end().catch(() => undefined);
    throw connectingError(error, place);
  }
  return {
    place,
    count: async () => Number((await ask(COUNT, ['', AFTER_MARK]))[0]?.count),
    page: async (after) => (await ask(PAGE, [after, AFTER_MARK])) as readonly Row[],
    close: () => client.end(),
  };
}

async function begin(client: Client, place: string): Promise<void> {
  await client.connect();
  await client.query(BEGIN);
  await demandTable(client, place);
}
