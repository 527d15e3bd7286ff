import type { ChangedRow } from './change-view.ts';
import { rebuildSqlite } from './sqlite-rebuild.ts';

export interface Rebuilding {
  /** Hands over all rows of the new database, some at a time. If it fails, nothing is changed. */
  readonly fill: (put: (rows: readonly ChangedRow[]) => Promise<void>) => Promise<void>;
  /** Looks at the database that is there, with no bot on it, and throws if it has to stay. */
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
 * @throws {StoreError} `in-use` if a bot uses it
 */
export function rebuildDatabase(url: string, rebuilding: Rebuilding): Promise<Rebuilt> {
  return rebuildSqlite(url, rebuilding);
}
