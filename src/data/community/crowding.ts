import type { CommunityLog } from './load-library.ts';

/** Milliseconds for which nothing more is said about it. */
const TOLD_EVERY_MS = 60 * 60 * 1000;
/** As many within the time for which a community would have stayed are no chance. */
const MANY = 10;

/**
 * Notices when the communities in use have no room together: those that were released for others are then read again at once,
 * again and again, which takes more of the processor than anything else that the bot does.
 */
export class Crowding {
  readonly #log: CommunityLog;
  readonly #soonMs: number;
  /** When each was released to make room, the earliest first. */
  readonly #releasedAt = new Map<string, number>();
  #toldAt = Number.NEGATIVE_INFINITY;
  #reread = 0;
  /** How often lately, and since when that is counted. */
  #lately = { count: 0, since: Number.NEGATIVE_INFINITY };

  /** @param soonMs for how long a community would have stayed in memory, had there been room */
  constructor(log: CommunityLog, soonMs: number) {
    this.#log = log;
    this.#soonMs = soonMs;
  }

  /** How often a community was read again that had been released only to make room. */
  get reread(): number {
    return this.#reread;
  }

  released(guild: string): void {
    const now = Date.now();
    for (const [other, at] of this.#releasedAt) {
      if (at > now - this.#soonMs) break;
      this.#releasedAt.delete(other);
    }
    this.#releasedAt.delete(guild);
    this.#releasedAt.set(guild, now);
  }

  read(guild: string): void {
    const at = this.#releasedAt.get(guild);
    if (at === undefined || !this.#releasedAt.delete(guild)) return;
    const now = Date.now();
    if (at <= now - this.#soonMs) return;
    this.#reread += 1;
    if (this.#lately.since <= now - this.#soonMs) this.#lately = { count: 0, since: now };
    this.#lately.count += 1;
    if (this.#lately.count < MANY || now - this.#toldAt < TOLD_EVERY_MS) return;
    this.#toldAt = now;
    this.#log.warn(
      { reread: this.#lately.count },
      'servers in use are read again and again: LIBRARY_MEMORY_MB has no room for them',
    );
  }
}
