import type { ChangedRow } from './change-view.ts';
import { isPostgres } from './postgres-address.ts';
import { rebuildSqlite } from './sqlite-rebuild.ts';

export interface Rebuilding {
  /** Hands over all rows of the new database, some at a time. If it fails, nothing is changed. */
  readonly fill: (put: (rows: readonly ChangedRow[]) => Promise<void>) => Promise<void>;
  /** Looks at the file that is there, with no bot on it, and throws if it has to stay. On a server only an empty database is filled. */
  readonly refuse?: (place: string) => Promise<void>;
  readonly now: () => Date;
}

export interface Rebuilt {
  readonly rows: number;
  /** Where the database from before is now, if there was one. */
  readonly kept: string | undefined;
}

/**
 * Puts a database of other rows in the place of the one at an address: all of it, or nothing is changed.
 * @throws {StoreError} `in-use` if a bot uses it; `not-empty` if it is on a server and has something in it
 */
export async function rebuildDatabase(url: string, rebuilding: Rebuilding): Promise<Rebuilt> {
  if (!isPostgres(url)) return rebuildSqlite(url, rebuilding);
  const { rebuildPostgres } = await import('./postgres-rebuild.ts');
  return rebuildPostgres(url, rebuilding);
}
