import { Presence } from '../../domain/presence.ts';
import { KeyedQueue } from '../../tasks/queue.ts';
import { insteadOfUnreadable } from '../store/instead-of-unreadable.ts';
import { keyFor } from '../store/keys.ts';
import { readRecord } from '../store/read-record.ts';
import type { RecordStore } from '../store/record-store.ts';
import { communitiesIn } from './communities-in.ts';

interface Surroundings {
  readonly store: RecordStore;
  /** The bot's own id, once Discord has told it. */
  readonly self: () => string | undefined;
  readonly now: () => number;
  /** Whether this process works for that server. */
  readonly isOurs: (guild: string) => boolean;
}

/**
 * In which servers the bot is a member, and since when it isn't any more: then their data is kept for some days. A server that
 * only ever had its commands has no record, since Discord doesn't tell when those are removed.
 */
export class Presences {
  readonly #around: Surroundings;
  readonly #queues = new KeyedQueue();
  /** Servers that the bot is gone from: most that use it are not among them. */
  readonly #gone = new Set<string>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Takes in the servers that Discord lists at the start, those in an outage included. */
  async takeIn(servers: readonly string[], stop: AbortSignal): Promise<void> {
    const listed = new Set(servers);
    for (const guild of servers) {
      if (stop.aborted) return;
      await this.joined(guild);
    }
    const { store, isOurs } = this.#around;
    for await (const guild of communitiesIn(store, isOurs)) {
      if (stop.aborted) return;
      if (!listed.has(guild)) await this.left(guild);
    }
  }

  /** The bot is a member. */
  joined(guild: string): Promise<void> {
    return this.#queues.add(guild, async () => {
      const bot = this.#around.self();
      const known = await this.#read(guild);
      this.#gone.delete(guild);
      if (bot === undefined || (known?.bot === bot && known.goneAt === undefined)) return;
      await this.#keep(guild, { v: 1, bot });
    });
  }

  /** The bot was removed, or found to be gone. Where it never was a member, nothing is known. */
  left(guild: string): Promise<void> {
    return this.#queues.add(guild, async () => {
      const { self, now } = this.#around;
      const known = await this.#read(guild);
      if (!known || known.bot !== self()) return;
      this.#gone.add(guild);
      if (known.goneAt === undefined) await this.#keep(guild, { ...known, goneAt: now() });
    });
  }

  /** Somebody uses the bot there: its commands stayed, or were added again without it. */
  async used(guild: string): Promise<void> {
    if (!this.#gone.has(guild)) return;
    await this.#queues.add(guild, async () => {
      if (!this.#gone.delete(guild)) return;
      await this.#around.store.delete(keyFor({ guild, kind: 'presence' }));
    });
  }

  async #read(guild: string): Promise<Presence | undefined> {
    const record = await this.#around.store
      .get(keyFor({ guild, kind: 'presence' }))
      .catch(insteadOfUnreadable(undefined));
    const read = record === undefined ? undefined : readRecord('presence', Presence, record);
    return read?.ok ? read.value : undefined;
  }

  async #keep(guild: string, presence: Presence): Promise<void> {
    await this.#around.store.set(keyFor({ guild, kind: 'presence' }), presence);
  }
}
