import { IDENTIFY_INTERVAL_MS, MAX_SESSION_STARTS, SESSION_STARTS_INTERVAL_MS } from '../rules/limits.ts';
import type { Clock } from '../world/timing.ts';

/** Discord's limits on beginning sessions: https://docs.discord.com/developers/events/gateway#session-start-limit-object */
export interface StartLimits {
  /** How many shards may identify at once. Discord gives most bots 1. */
  readonly maxConcurrency: number;
  /** Sessions in a day. Default: Discord's thousand. */
  readonly total?: number;
}

/** So high that no test and no soak meets them. */
const LENIENT = { maxConcurrency: 16, total: 100_000 } as const;

/** Counts the sessions that a bot begins. Resumed ones don't count. */
export class SessionStarts {
  readonly #clock: Clock;
  readonly #limits: Required<StartLimits>;
  /** Whether an identify may come too soon. */
  readonly #isStrict: boolean;
  /** When the next shard of each bucket may identify. */
  readonly #nextAt = new Map<number, number>();
  #day = { used: 0, ends: 0 };

  /** @param limits to enforce; without any, nobody has to wait */
  constructor(clock: Clock, limits?: StartLimits) {
    this.#clock = clock;
    this.#limits = { total: MAX_SESSION_STARTS, ...(limits ?? LENIENT) };
    this.#isStrict = limits !== undefined;
  }

  /** Discord's `session_start_limit`. */
  describe() {
    const now = this.#clock();
    const { used, ends } =
      this.#day.ends > now ? this.#day : { used: 0, ends: now + SESSION_STARTS_INTERVAL_MS };
    const { total, maxConcurrency } = this.#limits;
    return {
      total,
      remaining: Math.max(0, total - used),
      reset_after: ends - now,
      max_concurrency: maxConcurrency,
    };
  }

  /** Counts an IDENTIFY, also one that comes too soon. */
  count(shardId: number): 'begins' | 'too soon' | 'used up' {
    const now = this.#clock();
    if (this.#day.ends <= now) this.#day = { used: 0, ends: now + SESSION_STARTS_INTERVAL_MS };
    if (this.#day.used >= this.#limits.total) return 'used up';
    this.#day.used += 1;
    if (!this.#isStrict) return 'begins';
    const bucket = shardId % this.#limits.maxConcurrency;
    if ((this.#nextAt.get(bucket) ?? 0) > now) return 'too soon';
    this.#nextAt.set(bucket, now + IDENTIFY_INTERVAL_MS);
    return 'begins';
  }
}
