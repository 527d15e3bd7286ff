import { LRUCache } from 'lru-cache';
import type { Change, RecordStore, StoredRecord } from './record-store.ts';

/** Characters of records that are kept: some thousand drafts. */
const MAX_CHARACTERS = 2_000_000;

/** Records of communities, whose keys begin with a digit, have one writer. Answers of live sources may have several. */
const OF_COMMUNITY = /^\d/;

interface Kept {
  readonly json: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/**
 * Remembers what was just written with a lifetime, such as a draft, a query or a walk: it is mostly read again within minutes,
 * by one step of the same person after another. Reading it from the disk takes as long as making an answer of it.
 */
export class RecentRecords implements RecordStore {
  readonly #store: RecordStore;
  readonly #recent = new LRUCache<string, Kept>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: ({ json }, key) => json.length + key.length,
  });
  /** How many writes are under way for each key. */
  readonly #underWay = new Map<string, number>();

  constructor(store: RecordStore) {
    this.#store = store;
    store.whenInDoubt(() => this.#recent.clear());
  }

  async get(key: string): Promise<unknown> {
    const kept = this.#recent.get(key);
    if (kept && Date.now() <= kept.expires) return JSON.parse(kept.json);
    return this.#store.get(key);
  }

  set(key: string, record: unknown, lifetime?: number): Promise<void> {
    const change: Change = { set: key, record, ...(lifetime !== undefined && { lifetime }) };
    return this.#remembering([change], () => this.#store.set(key, record, lifetime));
  }

  write(changes: readonly Change[]): Promise<void> {
    return this.#remembering(changes, () => this.#store.write(changes));
  }

  delete(key: string): Promise<boolean> {
    return this.#remembering([{ delete: key }], () => this.#store.delete(key));
  }

  range(after: string, before: string): AsyncIterable<StoredRecord> {
    return this.#store.range(after, before);
  }

  firstKey(after: string, before: string): Promise<string | undefined> {
    return this.#store.firstKey(after, before);
  }

  leaveNoTraces(): Promise<void> {
    return this.#store.leaveNoTraces();
  }

  dropTraces(maxBytes?: number): Promise<boolean> {
    return this.#store.dropTraces(maxBytes);
  }

  whenInDoubt(tell: () => void): void {
    this.#store.whenInDoubt(() => {
      this.#recent.clear();
      tell();
    });
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  /** Until a write is on disk, and where it fails, nothing is known of its keys: they are read, after it. */
  async #remembering<Result>(changes: readonly Change[], write: () => Promise<Result>): Promise<Result> {
    const written = new Map(changes.map((change) => ['set' in change ? change.set : change.delete, change]));
    const kept = new Map<string, Kept>();
    for (const [key, change] of written) {
      this.#recent.delete(key);
      const one = keptOf(key, change);
      if (one) kept.set(key, one);
    }
    for (const key of written.keys()) this.#underWay.set(key, (this.#underWay.get(key) ?? 0) + 1);
    let isDone = false;
    try {
      const result = await write();
      isDone = true;
      return result;
    } finally {
      for (const key of written.keys()) {
        const others = (this.#underWay.get(key) ?? 1) - 1;
        if (others > 0) this.#underWay.set(key, others);
        else this.#underWay.delete(key);
        const one = kept.get(key);
        if (isDone && others === 0 && one) this.#recent.set(key, one);
      }
    }
  }
}

/** Serialised now: the caller may change the object while the write waits. */
function keptOf(key: string, change: Change): Kept | undefined {
  if (!('set' in change) || change.lifetime === undefined || !OF_COMMUNITY.test(key)) return undefined;
  const json: string | undefined = JSON.stringify(change.record);
  return json === undefined ? undefined : { json, expires: Date.now() + change.lifetime };
}
