import type { Change, RecordStore, StoredRecord } from '../data/store/record-store.ts';

/** Passes everything on, and tells what fails. */
export class WatchedStore implements RecordStore {
  readonly #store: RecordStore;
  readonly #onError: (error: unknown) => void;

  constructor(store: RecordStore, onError: (error: unknown) => void) {
    this.#store = store;
    this.#onError = onError;
  }

  get(key: string): Promise<unknown> {
    return this.#watch(this.#store.get(key));
  }

  set(key: string, record: unknown, lifetime?: number): Promise<void> {
    return this.#watch(this.#store.set(key, record, lifetime));
  }

  write(changes: readonly Change[]): Promise<void> {
    return this.#watch(this.#store.write(changes));
  }

  delete(key: string): Promise<boolean> {
    return this.#watch(this.#store.delete(key));
  }

  range(after: string, before: string): AsyncIterable<StoredRecord> {
    const rows = this.#store.range(after, before);
    // Not a generator, which would add two ticks to each of hundreds of thousands of records.
    return {
      [Symbol.asyncIterator]: () => {
        const inner = rows[Symbol.asyncIterator]();
        return {
          next: () => this.#watch(inner.next()),
          return: () => inner.return?.() ?? Promise.resolve({ done: true, value: undefined }),
        };
      },
    };
  }

  firstKey(after: string, before: string): Promise<string | undefined> {
    return this.#watch(this.#store.firstKey(after, before));
  }

  leaveNoTraces(): Promise<void> {
    return this.#watch(this.#store.leaveNoTraces());
  }

  dropTraces(maxBytes?: number): Promise<boolean> {
    return this.#watch(this.#store.dropTraces(maxBytes));
  }

  whenInDoubt(tell: () => void): void {
    this.#store.whenInDoubt(tell);
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  #watch<Result>(operation: Promise<Result>): Promise<Result> {
    operation.catch(this.#onError);
    return operation;
  }
}
