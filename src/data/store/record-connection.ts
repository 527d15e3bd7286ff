import type { KeyvStoreAdapter } from 'keyv';
import type { ChangedRow } from './change-view.ts';
import type { Lease } from './lease.ts';
import type { Row } from './page-of-rows.ts';
import type { StoreError } from './record-store.ts';

/**
 * A connection to a database as Keyv's adapters make it, and what Keyv lacks: its rows by ranges of keys, and several changes
 * in one commit. Rows are as they are in the table, sealed or not; only Keyv's `get` and `set` open and seal them.
 * One call at a time, but for the pages of one range.
 */
export interface RecordConnection extends KeyvStoreAdapter {
  /** The database in the words of an operator: its file, or its server and name. Without a password. */
  readonly place: string;
  /** The value of a row; `undefined` if there is none. */
  row(key: string): Promise<unknown>;
  /** The rows with `after` < key < `before`, in the order of the keys: as many as a page holds, and none only if there are none. */
  page(after: string, before: string): Promise<readonly Row[]>;
  /** How many rows there are with `after` < key < `before`. */
  count(after: string, before: string): Promise<number>;
  firstKey(after: string, before: string): Promise<string | undefined>;
  /** Makes all of the changes or none. No key comes twice. */
  change(rows: readonly ChangedRow[]): Promise<void>;
  /** Takes what was deleted or replaced out of the files. Rejects if some of it stays in them. */
  compact(): Promise<void>;
  /** Like `RecordStore.leaveNoTraces` and `RecordStore.dropTraces`. */
  expectTraces(): Promise<void>;
  dropTraces(maxBytes?: number): Promise<boolean>;
  /** Calls it when what is stored may differ from what calls were told. */
  whenInDoubt(tell: () => void): void;
  /** What went wrong, by the codes of the database. */
  failure(error: unknown): StoreError;
  disconnect(): Promise<void>;
}

/** What it takes to read what a database says of itself. */
export type Marked = Pick<RecordConnection, 'place' | 'row'>;

/** A database, or a part of it, that this process alone has open. */
export interface OpenDatabase {
  readonly connection: RecordConnection;
  readonly lease: Lease;
  /** Closes it, and lets others in. */
  close(): Promise<void>;
  /** The same after an opening that failed: leaves everything as it was before. */
  giveUp(): Promise<void>;
}
