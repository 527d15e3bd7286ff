import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommunityPlan } from '../../harness/community/made-community.ts';
import { writeCommunities } from '../../harness/community/write-community.ts';
import { PostgresServer } from '../../test/support/postgres-server.ts';
import type { DatabaseKind } from './points.ts';

/**
 * A server as an operator has it: the tests' own may lose what was written, and cleans up nothing. Its memory is what PostgreSQL
 * takes by default.
 */
const AS_IN_USE = ['fsync=on', 'autovacuum=on', 'max_wal_size=1024'];

/** A database with communities in it. */
export interface FullDatabase {
  /** As in `DATABASE_URL`. */
  readonly url: string;
  /** On the disk, with its indexes. */
  readonly bytes: number;
}

/** Writes the communities into a new database in that folder, or on a server of its own. */
export async function fullDatabase(
  kind: DatabaseKind,
  plans: readonly CommunityPlan[],
  folder: string,
  ends: (() => Promise<unknown>)[],
): Promise<FullDatabase> {
  if (kind === 'sqlite') {
    const file = join(folder, 'moments.sqlite');
    await writeCommunities(`sqlite://${file}`, plans);
    return { url: `sqlite://${file}`, bytes: (await stat(file)).size };
  }
  const server = await PostgresServer.start(AS_IN_USE);
  ends.push(() => server.stop());
  const url = await server.database();
  await writeCommunities(url, plans);
  const name = new URL(url.replace('@/', '@localhost/')).pathname.slice(1);
  const [row] = await server.query(name, "SELECT pg_total_relation_size('public.keyv')::float8 AS bytes");
  return { url, bytes: Number(row?.bytes) };
}
