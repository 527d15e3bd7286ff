import { LRUCache } from 'lru-cache';

/** How many people are remembered, and how many numbers for each. */
const PEOPLE = 10_000;
const NUMBERS = 20;

/**
 * Which random moments a person has just been shown. It matters for minutes only, so it is kept in memory: after a restart
 * nobody minds seeing a moment again.
 */
export class RecentlySeen {
  readonly #seen = new LRUCache<string, readonly number[]>({ max: PEOPLE });

  /** The latest, newest first. */
  last(guild: string, user: string): readonly number[] {
    return this.#seen.get(`${guild}:${user}`) ?? [];
  }

  add(guild: string, user: string, number: number): void {
    const before = this.last(guild, user).filter((one) => one !== number);
    this.#seen.set(`${guild}:${user}`, [number, ...before].slice(0, NUMBERS));
  }
}
