import { soundAddress } from './postgres-database.ts';
import { connectingError } from './postgres-error.ts';
import { readingClient } from './postgres-reader.ts';
import { heldShards, sharedCount } from './postgres-shards.ts';

interface RunShards {
  readonly count: number;
  readonly held: ReadonlySet<number>;
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
