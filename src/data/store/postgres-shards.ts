import type { Client } from 'pg';
import { openEnvelope } from './envelope.ts';
import { rowValue } from './postgres-rows.ts';
import { UnreadableRow } from './unreadable-row.ts';

/** Which shards are run on a database, by its advisory locks. */

/** The first number of the bot's advisory locks: "GOOS" in ASCII. Another program on the database has others. */
export const LOCKS_OF_THE_BOT = 0x474f4f53;

/** The second number for a shard, which one process holds. Before them comes that of the whole database. */
export const lockOf = (shard: number): number => shard + 1;

/** The second number for a turn, below those of shards. */
export const turnLock = (turn: number): number => -1 - turn;

/** How many shards those who share the database count. Sorts after the keys of all records. */
export const COUNT_KEY = '~shards';

const HELD = `
  SELECT objid::int AS lock FROM pg_locks
  WHERE locktype = 'advisory' AND granted AND classid = $1 AND objsubid = 2
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

/** Another table of that name is refused once the lease is taken. */
const HAS_TABLE = `
  SELECT count(*) = 2 AS there FROM pg_attribute
  WHERE attrelid = to_regclass('public.keyv') AND attname IN ('key', 'value') AND NOT attisdropped`;

/** Of that many shards, those that a session holds. A server that doesn't tell what is locked knows of none. */
export async function heldShards(client: Client, count: number): Promise<ReadonlySet<number>> {
  const { rows } = await client.query(HELD, [LOCKS_OF_THE_BOT]);
  const held = new Set(rows.map(({ lock }) => lock));
  return new Set(
    Array.from({ length: count }, (_, shard) => shard).filter((shard) => held.has(lockOf(shard))),
  );
}

/** `undefined` where nobody has ever shared the database, or that can't be read: then the next one that is alone says it anew. */
export async function sharedCount(client: Client): Promise<number | undefined> {
  const { rows } = await client.query(HAS_TABLE);
  const row = rows[0]?.there === true ? await rowValue(client, COUNT_KEY) : undefined;
  if (row === undefined) return undefined;
  try {
    return Number(openEnvelope(COUNT_KEY, row).value);
  } catch (error) {
    if (error instanceof UnreadableRow) return undefined;
    throw error;
  }
}
