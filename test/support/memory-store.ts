import { isOver, openEnvelope, sealEnvelope, toJson } from '../../src/data/store/envelope.ts';
import {
  type Change,
  type RecordStore,
  type StoredRecord,
  StoreError,
} from '../../src/data/store/record-store.ts';
import { UnreadableRow } from '../../src/data/store/unreadable-row.ts';

/**
 * A store in memory, for fast tests. Rows are kept as the text that SQLite would keep, so nothing is shared.
 * @param rows passed by a test that reads them, or that adds rows which no store would write
 */
export class MemoryStore implements RecordStore {
  readonly #rows: Map<string, string>;
  #closed = false;

  constructor(rows: Map<string, string> = new Map()) {
    this.#rows = rows;
  }

  async get(key: string): Promise<unknown> {
    this.#demandOpen();
    const row = this.#rows.get(key);
    if (row === undefined) return undefined;
    const envelope = this.#open(key, row);
    if (!isOver(envelope)) return envelope.value;
    this.#rows.delete(key);
    return undefined;
  }

  async set(key: string, record: unknown, lifetime?: number): Promise<void> {
    const json = toJson(record, lifetime);
    this.#demandOpen();
    this.#rows.set(key, sealEnvelope(key, json, lifetime === undefined ? undefined : Date.now() + lifetime));
  }

  async write(changes: readonly Change[]): Promise<void> {
    const rows = changes.map((change) => {
      if ('delete' in change) return [change.delete, undefined] as const;
      const { set, record, lifetime } = change;
      const expires = lifetime === undefined ? undefined : Date.now() + lifetime;
      return [set, sealEnvelope(set, toJson(record, lifetime), expires)] as const;
    });
    this.#demandOpen();
    for (const [key, row] of rows) {
      if (row === undefined) this.#rows.delete(key);
      else this.#rows.set(key, row);
    }
  }

  async delete(key: string): Promise<boolean> {
    this.#demandOpen();
    return this.#rows.delete(key);
  }

  async *range(after: string, before: string): AsyncGenerator<StoredRecord> {
    this.#demandOpen();
    // The default order is by code unit.
    const keys = [...this.#rows.keys()].filter((key) => key > after && key < before).sort();
    for (const key of keys) {
      this.#demandOpen();
      const row = this.#rows.get(key);
      const found = row === undefined ? undefined : read(key, row);
      if (found === 'over') this.#rows.delete(key);
      else if (found !== undefined) yield found;
    }
  }

  async firstKey(after: string, before: string): Promise<string | undefined> {
    this.#demandOpen();
    return [...this.#rows.keys()].filter((key) => key > after && key < before).sort()[0];
  }

  async leaveNoTraces(): Promise<void> {}

  async dropTraces(): Promise<boolean> {
    return true;
  }

  whenInDoubt(_tell: () => void): void {}

  async close(): Promise<void> {
    this.#closed = true;
  }

  #demandOpen(): void {
    if (this.#closed)
      throw new StoreError('unavailable', 'memory', { cause: new Error('the store is closed') });
  }

  #open(key: string, row: string): ReturnType<typeof openEnvelope> {
    try {
      return openEnvelope(key, row);
    } catch (cause) {
      throw new StoreError('unavailable', 'memory', { cause });
    }
  }
}

function read(key: string, row: string): StoredRecord | 'over' {
  try {
    const envelope = openEnvelope(key, row);
    return isOver(envelope) ? 'over' : { key, record: envelope.value };
  } catch (error) {
    if (!(error instanceof UnreadableRow)) throw error;
    return { key, unreadable: error.message };
  }
}
