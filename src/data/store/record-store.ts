/**
 * What the rest of the bot knows of storage: one record under one key. A record is plain JSON data
 * (no Date, Map, Set or BigInt). Every key belongs to exactly one writer at a time (see `keys.ts`),
 * so nothing here reads, changes and writes back.
 */
export interface RecordStore {
  /** The record, or `undefined` where there is none or its time to live is over. Throws StoreError. */
  get(key: string): Promise<unknown>;
  /**
   * Keeps the record; resolves after it is on the disk. Throws StoreError, and then nothing was kept.
   * @param lifetime how long it is kept, in milliseconds; for good where it is left out
   */
  set(key: string, record: unknown, lifetime?: number): Promise<void>;
  /**
   * Makes several changes at once, with one commit: all of them, or none. Resolves after they are on the disk. Throws
   * StoreError, and then nothing was changed.
   */
  write(changes: readonly Change[]): Promise<void>;
  /** Forgets the record; false where there was none. Throws StoreError. */
  delete(key: string): Promise<boolean>;
  /**
   * Every live record with `after` < key < `before`, in the order of the keys (by code unit), a page at a
   * time, so that a large range neither fills the memory nor blocks the event loop. A row that can't be
   * read comes as `unreadable`, with the reason, and stays where it is. What is over is erased on the way.
   */
  range(after: string, before: string): AsyncIterable<StoredRecord>;
  /** Waits for what is under way, and lets the file go. Calling it twice is fine. */
  close(): Promise<void>;
}

/** A record to be kept under a key, for a while where a lifetime is given (milliseconds); or one to be forgotten. */
export type Change =
  | { readonly set: string; readonly record: unknown; readonly lifetime?: number }
  | { readonly delete: string };

export type StoredRecord =
  | { readonly key: string; readonly record: unknown }
  | { readonly key: string; readonly unreadable: string };

/**
 * `in-use`: another process has the file; `not-a-database`: the file is damaged, or something else;
 * `outdated`: it was made before the first release; `read-only`, `full`: the disk refuses the write; `unavailable`: anything else, with the cause.
 */
export type StoreErrorKind = 'in-use' | 'not-a-database' | 'outdated' | 'read-only' | 'full' | 'unavailable';

/** Storage failed. It carries facts only; what a person or an operator reads is worded in the texts. */
export class StoreError extends Error {
  readonly kind: StoreErrorKind;
  readonly file: string;

  constructor(kind: StoreErrorKind, file: string, options?: ErrorOptions) {
    super(`store.${kind}`, options);
    this.name = 'StoreError';
    this.kind = kind;
    this.file = file;
  }
}
