import { LRUCache } from 'lru-cache';

/** How often one person may use a part in one server. */
export interface Cooldown {
  readonly uses: number;
  readonly withinMs: number;
}

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
  use(part: string, guild: string, user: string, { uses, withinMs }: Cooldown): number | undefined {
    const key = `${part} ${guild} ${user}`;
    const now = this.#now();
    const recent = (this.#uses.get(key) ?? []).filter((at) => now - at < withinMs);
    const [oldest] = recent;
    if (recent.length >= uses && oldest !== undefined) return oldest + withinMs - now;
    this.#uses.set(key, [...recent, now]);
    return undefined;
  }
}
