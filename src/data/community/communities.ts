import type { RecordStore } from '../store/record-store.ts';
import { Community, type CommunityLog } from './community.ts';

/** Milliseconds after its last use at which a community is let go from memory. */
const IDLE_AFTER = 30 * 60 * 1000;

interface Opened {
  readonly community: Promise<Community>;
  readonly idle: NodeJS.Timeout;
  uses: number;
}

/** The communities in use: each is read when it is first needed, and let go when nobody came for a while. */
export class Communities {
  readonly #store: RecordStore;
  readonly #log: CommunityLog;
  readonly #idleAfter: number;
  readonly #opened = new Map<string, Opened>();

  constructor(store: RecordStore, log: CommunityLog, idleAfter = IDLE_AFTER) {
    this.#store = store;
    this.#log = log;
    this.#idleAfter = idleAfter;
  }

  /** Throws StoreError, and then the next call tries anew. */
  async community(guild: string): Promise<Community> {
    const opened = this.#opened.get(guild);
    if (opened) {
      opened.idle.refresh();
      opened.uses += 1;
      return opened.community;
    }
    const community = Community.open(guild, this.#store, this.#log);
    const idle = setTimeout(() => void this.#release(guild), this.#idleAfter);
    idle.unref();
    this.#opened.set(guild, { community, idle, uses: 1 });
    try {
      return await community;
    } catch (error) {
      this.#forget(guild);
      throw error;
    }
  }

  /** Waits for the changes under way in all of them, and lets them go. */
  async close(): Promise<void> {
    const opened = [...this.#opened.values()];
    for (const guild of this.#opened.keys()) this.#forget(guild);
    await Promise.allSettled(opened.map(async ({ community }) => (await community).settled()));
  }

  /** Lets one go, unless somebody came meanwhile: two readings of one community must never be in use together. */
  async #release(guild: string): Promise<void> {
    const opened = this.#opened.get(guild);
    if (!opened) return;
    const { uses } = opened;
    const community = await opened.community.catch(() => undefined);
    await community?.settled();
    if (opened.uses === uses && this.#opened.get(guild) === opened) this.#forget(guild);
  }

  #forget(guild: string): void {
    clearTimeout(this.#opened.get(guild)?.idle);
    this.#opened.delete(guild);
  }
}
