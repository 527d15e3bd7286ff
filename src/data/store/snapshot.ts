import type { KeyObject } from 'node:crypto';
import type { Row } from './page-of-rows.ts';
import { isPostgres } from './postgres-address.ts';
import { openSqliteSnapshot } from './sqlite-snapshot.ts';

/** All rows of a database as they were at one moment: what is written meanwhile is not among them. */
export interface Snapshot {
  /** The database in the words of an operator, such as its file or its server. */
  readonly place: string;
  count(): Promise<number>;
  /** The rows after a key, in the order of the keys: some, and none only if there are none. What the database says of itself is among them. */
  page(after: string): Promise<readonly Row[]>;
  close(): Promise<void>;
}

/**
 * Opens a database for reading, also while a bot uses it.
 * @throws {StoreError} if it can't be read, or the key is not its own
 */
export async function openSnapshot(url: string, key: KeyObject | undefined): Promise<Snapshot> {
  if (!isPostgres(url)) return openSqliteSnapshot(url, key);
  const { openPostgresSnapshot } = await import('./postgres-snapshot.ts');
  return openPostgresSnapshot(url, key);
}
