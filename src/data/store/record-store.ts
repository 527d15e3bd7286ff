/**
 * The rest of the bot's view of storage: one record under one key. A record is plain JSON data (no Date, Map, Set or
 * BigInt). Every key has exactly one writer at a time (see `keys.ts`), so there is no read-modify-write here.
 */
export interface RecordStore {
  /**
   * The record, or `undefined` if there is none or it has expired.
   * @throws {StoreError} if it can't be read
   */
  get(key: string): Promise<unknown>;
  /**
   * Stores the record; resolves when it is on disk.
   * @param lifetime in milliseconds; without it, the record doesn't expire
   * @throws {StoreError} if nothing was stored; `unknown` if that can't be told
   */
  set(key: string, record: unknown, lifetime?: number): Promise<void>;
  /**
   * Makes several changes in one commit: all of them, or none. Resolves when they are on disk.
   * @throws {StoreError} if nothing was changed; `unknown` if that can't be told
   */
  write(changes: readonly Change[]): Promise<void>;
  /**
   * Deletes the record. Returns false if there was none.
   * @throws {StoreError} if it can't be deleted
   */
  delete(key: string): Promise<boolean>;
  /**
   * Every live record with `after` < key < `before`, in the order of the keys (by code unit), one page at a time, so that a
   * large range neither fills the memory nor blocks the event loop. A row that can't be read comes as `unreadable`, with
   * the reason, and is left as it is. Expired rows are deleted on the way.
   */
  range(after: string, before: string): AsyncIterable<StoredRecord>;
  /** The first key with `after` < key < `before`, even if its record has expired or can't be read. */
  firstKey(after: string, before: string): Promise<string | undefined>;
  /** Keeps that what is deleted from now on has to leave no traces, until `dropTraces` is done. */
  leaveNoTraces(): Promise<void>;
  /**
   * Takes what was deleted or replaced out of the files altogether, if that has to be. Writes wait for it.
   * @param maxBytes of a file for which it isn't done now; by default, of any
   * @returns false if there are traces left: the file is larger, or another program reads it, such as a backup
   */
  dropTraces(maxBytes?: number): Promise<boolean>;
  /**
   * Calls it when what is stored may differ from what calls were told, so that what was read before has to be read anew:
   * the end of a write was never heard of, or another bot wrote meanwhile. Nothing is read or written before it returns.
   */
  whenInDoubt(tell: () => void): void;
  /** Waits for what is under way, then closes it. May be called twice. */
  close(): Promise<void>;
}

/** A record to store under a key, with a lifetime in milliseconds if it expires; or one to delete. */
export type Change =
  | { readonly set: string; readonly record: unknown; readonly lifetime?: number }
  | { readonly delete: string };

export type StoredRecord =
  | { readonly key: string; readonly record: unknown }
  | { readonly key: string; readonly unreadable: string };

/**
 * `missing`: there is no database to read; `in-use`: another bot has the file; `locked`: another program keeps it locked; `linked`: it has a second name;
 * `not-a-database`: the file is damaged, or something else; `emptied`: nothing is left in it;
 * `outdated`: it was made before the first release; `newer`: a later release keeps records in it; `encrypted`: there is no key for it; `other-key`: it is encrypted with another key;
 * `not-encrypted`: it isn't, although there is a key; `rekeying`: it is only half encrypted anew; `copying`: it is only half there; `not-empty`: it has something in it, and should be empty; `read-only`, `full`: the disk refuses the write; `unavailable`: anything else, with the cause.
 *
 * `shard-in-use`: another process has a shard of this one; `other-shards`: others count another number of shards.
 *
 * Of a server: `address`: it can't be read; `unreachable`: there is no connection; `refused`: it doesn't know the user, the password or the database; `too-old`: its release; `standby`: it may only be read;
 * `no-rights`: the user may not write; `no-locks`: its locks keep nobody away; `other-table`: another program's; `other-collation`: keys are in another order;
 * `unknown`: the connection was lost, and the write may have been done or not.
 */
export type StoreErrorKind =
  | 'missing'
  | 'in-use'
  | 'shard-in-use'
  | 'other-shards'
  | 'locked'
  | 'linked'
  | 'not-a-database'
  | 'emptied'
  | 'outdated'
  | 'newer'
  | 'encrypted'
  | 'other-key'
  | 'not-encrypted'
  | 'rekeying'
  | 'copying'
  | 'not-empty'
  | 'read-only'
  | 'full'
  | 'address'
  | 'unreachable'
  | 'refused'
  | 'too-old'
  | 'standby'
  | 'no-rights'
  | 'no-locks'
  | 'other-table'
  | 'other-collation'
  | 'unknown'
  | 'unavailable';

/** Storage failed. It carries facts only; the texts word them for people and operators. */
export class StoreError extends Error {
  readonly kind: StoreErrorKind;
  /** The file, or the address of the server without a password. */
  readonly file: string;

  constructor(kind: StoreErrorKind, file: string, options?: ErrorOptions) {
    super(`store.${kind}`, options);
    this.name = 'StoreError';
    this.kind = kind;
    this.file = file;
  }
}
