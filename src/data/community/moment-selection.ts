import type { Height } from './moment-order.ts';
import { sliceDescending } from './slice-descending.ts';

/** More than any number of a moment: a key is the height times this, plus the number. */
const NUMBERS = 2 ** 32;

/**
 * The moments that fit a query, in its order. Nothing is sorted: where a moment stands, and what is beside it, takes one look
 * at all of them. It stays right for a moment that has left them: then it is the place where that one would be.
 */
export class MomentSelection {
  /** Newest first. */
  readonly #numbers: Uint32Array;
  readonly #height: Height | undefined;
  readonly #mayRead: (number: number) => boolean;
  #keys: Float64Array | undefined;

  /**
   * @param numbers newest first
   * @param mayRead whether a moment may be read: where another one would be must not tell how much it was felt
   */
  constructor(
    numbers: Uint32Array,
    height: Height | undefined,
    mayRead: (number: number) => boolean = () => true,
  ) {
    this.#numbers = numbers;
    this.#height = height;
    this.#mayRead = mayRead;
  }

  get total(): number {
    return this.#numbers.length;
  }

  get first(): number | undefined {
    return this.#height ? this.#nearest(Number.POSITIVE_INFINITY, 'next') : this.#numbers[0];
  }

  get last(): number | undefined {
    return this.#height ? this.#nearest(Number.NEGATIVE_INFINITY, 'previous') : this.#numbers.at(-1);
  }

  /** By which it stands where it does: such as how many goosebumps were given in the query's time. */
  heightOf(number: number): number {
    return this.#height?.(number) ?? 0;
  }

  /** The place of a moment among them; 1 is the first. */
  rank(number: number): number {
    if (!this.#height) return this.#newerThan(number) + 1;
    const key = this.#keyOf(number);
    const keys = this.#allKeys();
    let rank = 1;
    for (let at = 0; at < keys.length; at += 1) if ((keys[at] ?? 0) > key) rank += 1;
    return rank;
  }

  /** The one right before (or after) that moment. */
  beside(number: number, direction: 'previous' | 'next'): number | undefined {
    if (!this.#height) {
      const newer = this.#newerThan(number);
      const at = direction === 'previous' ? newer - 1 : this.#numbers[newer] === number ? newer + 1 : newer;
      return this.#numbers[at];
    }
    return this.#nearest(this.#keyOf(number), direction);
  }

  #nearest(key: number, direction: 'previous' | 'next'): number | undefined {
    let found = direction === 'previous' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    const keys = this.#allKeys();
    for (let at = 0; at < keys.length; at += 1) {
      const other = keys[at] ?? 0;
      if (direction === 'previous' ? other > key && other < found : other < key && other > found)
        found = other;
    }
    return Number.isFinite(found) ? found % NUMBERS : undefined;
  }

  /** Some of them in their order, from a place counted from 0. */
  slice(from: number, count: number): readonly number[] {
    const begin = Math.max(from, 0);
    if (!this.#height) return [...this.#numbers.subarray(begin, begin + count)];
    return sliceDescending(this.#allKeys(), begin, count).map((key) => key % NUMBERS);
  }

  /** How many of them are newer: they are in that order. */
  #newerThan(number: number): number {
    const numbers = this.#numbers;
    let low = 0;
    let high = numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[middle] ?? 0) > number) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #keyOf(number: number): number {
    return (this.#mayRead(number) ? this.heightOf(number) : 0) * NUMBERS + number;
  }

  #allKeys(): Float64Array {
    if (this.#keys) return this.#keys;
    const numbers = this.#numbers;
    const height = this.#height;
    const keys = new Float64Array(numbers.length);
    // An iterator would take a hundred times as long.
    for (let at = 0; at < keys.length; at += 1) {
      const number = numbers[at] ?? 0;
      keys[at] = (height?.(number) ?? 0) * NUMBERS + number;
    }
    this.#keys = keys;
    return keys;
  }
}
