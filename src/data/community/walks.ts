import { type MomentQuery, writeQuery } from '../../domain/moment-query.ts';
import { MAX_POOLS, WALK_LIFETIME_MS, Walk, type WalkPool } from '../../domain/walk.ts';
import { KeyedQueue } from '../../tasks/queue.ts';
import { keyFor } from '../store/keys.ts';
import { readRecord } from '../store/read-record.ts';
import type { RecordStore } from '../store/record-store.ts';

interface WalksLog {
  warn(facts: object, message: string): void;
}

interface Walker {
  readonly guild: string;
  readonly user: string;
}

/** Where people are on their way through random moments. A step that can't be kept is taken all the same. */
export class Walks {
  readonly #store: RecordStore;
  readonly #log: WalksLog;
  readonly #queues = new KeyedQueue();

  constructor(store: RecordStore, log: WalksLog) {
    this.#store = store;
    this.#log = log;
  }

  /**
   * Takes a person's next step through the moments of a query; of two at once, the second one goes on from the first.
   * @param next what comes after their last step, if they have taken one; `undefined` if there is nothing
   */
  step(
    { guild, user }: Walker,
    query: MomentQuery,
    next: (last: WalkPool | undefined) => WalkPool | undefined,
  ): Promise<WalkPool | undefined> {
    const key = keyFor({ kind: 'walk', guild, user });
    return this.#queues.add(key, async () => {
      const pools = await this.#read(key);
      const written = writeQuery(query);
      const isOther = (pool: WalkPool) => writeQuery(pool.query) !== written;
      const step = next(pools.find((pool) => !isOther(pool)));
      if (step) await this.#keep(key, [step, ...pools.filter(isOther)].slice(0, MAX_POOLS));
      return step;
    });
  }

  async #read(key: string): Promise<readonly WalkPool[]> {
    try {
      const record = await this.#store.get(key);
      if (record === undefined) return [];
      const read = readRecord('walk', Walk, record);
      if (read.ok) return read.value.pools;
      this.#log.warn({ key, fault: read.fault }, 'record set aside: it cannot be read');
    } catch (error) {
      this.#log.warn({ err: error, key }, 'way through random moments not read');
    }
    return [];
  }

  async #keep(key: string, pools: readonly WalkPool[]): Promise<void> {
    await this.#store.set(key, { v: 1, pools }, WALK_LIFETIME_MS).catch((error: unknown) => {
      this.#log.warn({ err: error, key }, 'way through random moments not kept');
    });
  }
}
