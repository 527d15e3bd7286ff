import {
  type Change,
  type RecordStore,
  type StoredRecord,
  StoreError,
} from '../../src/data/store/record-store.ts';
import { MemoryStore } from './memory-store.ts';

type Operation = 'get' | 'set' | 'write' | 'delete' | 'range';

/** A store in memory that a test can make fail or wait, and that counts what it is asked. */
export class ShakyStore implements RecordStore {
  readonly asked: Record<Operation, number> = { get: 0, set: 0, write: 0, delete: 0, range: 0 };
  readonly #inner: RecordStore;
  readonly #failing = new Set<Operation>();
  readonly #doubters: (() => void)[] = [];
  #held: Promise<void> | undefined;

  constructor(inner: RecordStore = new MemoryStore()) {
    this.#inner = inner;
  }

  /** The next operation of that kind fails, as on a full disk. */
  failNext(operation: Operation): void {
    this.#failing.add(operation);
  }

  /** What is stored may no longer be what calls were told. */
  beInDoubt(): void {
    for (const tell of this.#doubters) tell();
  }

  /** Makes writes wait until the returned function is called. */
  holdWrites(): () => void {
    let release: () => void = () => undefined;
    this.#held = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  async get(key: string): Promise<unknown> {
    this.#ask('get');
    return this.#inner.get(key);
  }

  async set(key: string, record: unknown, lifetime?: number): Promise<void> {
    this.#ask('set');
    await this.#held;
    await this.#inner.set(key, record, lifetime);
  }

  async write(changes: readonly Change[]): Promise<void> {
    this.#ask('write');
    await this.#held;
    await this.#inner.write(changes);
  }

  async delete(key: string): Promise<boolean> {
    this.#ask('delete');
    await this.#held;
    return this.#inner.delete(key);
  }

  async *range(after: string, before: string): AsyncGenerator<StoredRecord> {
    this.#ask('range');
    yield* this.#inner.range(after, before);
  }

  firstKey(after: string, before: string): Promise<string | undefined> {
    this.#ask('range');
    return this.#inner.firstKey(after, before);
  }

  leaveNoTraces(): Promise<void> {
    return this.#inner.leaveNoTraces();
  }

  dropTraces(maxBytes?: number): Promise<boolean> {
    return this.#inner.dropTraces(maxBytes);
  }

  whenInDoubt(tell: () => void): void {
    this.#doubters.push(tell);
  }

  close(): Promise<void> {
    return this.#inner.close();
  }

  #ask(operation: Operation): void {
    this.asked[operation] += 1;
    if (this.#failing.delete(operation)) throw new StoreError('full', 'memory');
  }
}
