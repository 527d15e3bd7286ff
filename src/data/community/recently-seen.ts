import { LRUCache } from 'lru-cache';

/** People of whom it is remembered, and numbers for each. */
const PEOPLE = 10_000;
const NUMBERS = 20;

/**
 * Which moments a person was shown by chance just now. A matter of minutes, so it lives in memory only: after a
 * restart nobody minds to meet a moment again.
 */
export class RecentlySeen {
  readonly #seen = new LRUCache<string, readonly number[]>({ max: PEOPLE });

  /** The last ones, newest first. */
  last(guild: string, user: string): readonly number[] {
    return this.#seen.get(`${guild}:${user}`) ?? [];
  }

  add(guild: string, user: string, number: number): void {
    const before = this.last(guild, user).filter((one) => one !== number);
    this.#seen.set(`${guild}:${user}`, [number, ...before].slice(0, NUMBERS));
  }
}
