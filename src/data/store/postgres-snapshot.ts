import type { KeyObject } from 'node:crypto';
import pg, { type Client } from 'pg';
import { Cipher } from './cipher.ts';
import { AFTER_MARK, requireKey } from './encryption.ts';
import type { Row } from './page-of-rows.ts';
import { COUNT, PAGE } from './postgres-connection.ts';
import { soundAddress } from './postgres-database.ts';
import { connectingError } from './postgres-error.ts';
import { ROW } from './postgres-rows.ts';
import { heldShards, sharedCount } from './postgres-shards.ts';
import { demandTable } from './postgres-table.ts';
import type { Snapshot } from './snapshot.ts';

const CONNECT_TIMEOUT_MS = 5_000;
/** Milliseconds. Nobody waits for it, and counting all rows takes a while. */
const STATEMENT_TIMEOUT_MS = 5 * 60_000;
/** After so long without any word of the server, the connection counts as lost. */
const SILENCE_MS = STATEMENT_TIMEOUT_MS + 2_000;

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

/** Which shards are run on a database now, of how many; `undefined` where bots never shared it. */
export async function readRunShards(url: string): Promise<RunShards | undefined> {
  const client = readingClient(url);
  try {
    await client.connect();
    const count = await sharedCount(client);
    return count === undefined ? undefined : { count, held: await heldShards(client, count) };
  } catch (error) {
    throw connectingError(error, soundAddress(url).place);
  } finally {
    await client.end().catch(() => undefined);
  }
}

interface RunShards {
  readonly count: number;
  readonly held: ReadonlySet<number>;
}

function readingClient(url: string): Client {
  const client = new pg.Client({
    ...soundAddress(url).config,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: SILENCE_MS,
    keepAlive: true,
    application_name: 'goosebump-moments reading',
  });
  // Of a connection that breaks while nothing is asked; the next question says so.
  client.on('error', () => undefined);
  return client;
}
