import { type Change, type RecordStore, type StoredRecord, StoreError } from '../store/record-store.ts';

/**
 * A store that can be taken away from those who read from it: what they know may no longer be so, and they would write by it.
 * Another one takes its place.
 */
export class RevocableStore implements RecordStore {
  readonly #inner: RecordStore;
  #isRevoked = false;

  constructor(inner: RecordStore) {
    this.#inner = inner;
  }

  /** All that is asked from now on fails. */
  revoke(): void {
    this.#isRevoked = true;
  }

  async get(key: string): Promise<unknown> {
    return this.#valid().get(key);
  }

  async set(key: string, record: unknown, lifetime?: number): Promise<void> {
    await this.#valid().set(key, record, lifetime);
  }

  async write(changes: readonly Change[]): Promise<void> {
    await this.#valid().write(changes);
  }

  async delete(key: string): Promise<boolean> {
    return this.#valid().delete(key);
  }

  range(after: string, before: string): AsyncIterable<StoredRecord> {
    return this.#valid().range(after, before);
  }

  async firstKey(after: string, before: string): Promise<string | undefined> {
    return this.#valid().firstKey(after, before);
  }

  async leaveNoTraces(): Promise<void> {
    await this.#valid().leaveNoTraces();
  }

  async dropTraces(maxBytes?: number): Promise<boolean> {
    return this.#valid().dropTraces(maxBytes);
  }

  whenInDoubt(tell: () => void): void {
    this.#inner.whenInDoubt(tell);
  }

  close(): Promise<void> {
    return this.#inner.close();
  }

  #valid(): RecordStore {
    if (this.#isRevoked) {
      throw new StoreError('unavailable', 'community', { cause: new Error('what was read is out of date') });
    }
    return this.#inner;
  }
}
