import { LRUCache } from 'lru-cache';
import { type Cooldown, msToWait } from '../domain/cooldown.ts';
import { UserError } from './user-error.ts';

/** How many people's uses are remembered. */
const MAX_REMEMBERED = 10_000;

/** Counts uses in memory only: after a restart everybody starts again, which does no harm. */
export class Cooldowns {
  readonly #uses = new LRUCache<string, readonly number[]>({ max: MAX_REMEMBERED });
  readonly #now: () => number;

  /** @param now milliseconds since 1970 */
  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * Records a use.
   * @returns the milliseconds to wait if there were too many; that use doesn't count
   */
  use(part: string, guild: string, user: string, cooldown: Cooldown): number | undefined {
    const key = `${part} ${guild} ${user}`;
    const now = this.#now();
    const recent = (this.#uses.get(key) ?? []).filter((at) => now - at < cooldown.withinMs);
    const wait = msToWait(cooldown, recent, now);
    if (wait === undefined) this.#uses.set(key, [...recent, now]);
    return wait;
  }
}

/**
 * @param waitMs milliseconds to wait, if any
 * @throws {UserError} saying for how long
 */
export function requireCooledDown(waitMs: number | undefined): void {
  if (waitMs !== undefined) throw new UserError('cooldown', inWords(waitMs));
}

/** Beyond it, nobody counts in minutes. */
const MAX_MINUTES = 90;

/** A wait in each unit, rounded up, and 0 where the smaller unit says it better. */
export interface Wait {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** @param waitMs milliseconds */
export function inWords(waitMs: number): Wait {
  const seconds = Math.ceil(waitMs / 1000);
  const minutes = seconds < 60 ? 0 : Math.ceil(seconds / 60);
  return { hours: minutes > MAX_MINUTES ? Math.ceil(minutes / 60) : 0, minutes, seconds };
}
