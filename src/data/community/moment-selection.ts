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
  #keys: Float64Array | undefined;

  /** @param numbers newest first */
  constructor(numbers: Uint32Array, height: Height | undefined) {
    this.#numbers = numbers;
    this.#height = height;
  }

  get total(): number {
    return this.#numbers.length;
  }

  get first(): number | undefined {
    return this.slice(0, 1)[0];
  }

  get last(): number | undefined {
    return this.slice(this.total - 1, 1)[0];
  }

  /** By which it stands where it does: such as how many goosebumps were given in the query's time. */
  heightOf(number: number): number {
    return this.#height?.(number) ?? 0;
  }

  /** The place of a moment among them; 1 is the first. */
  rank(number: number): number {
    const key = this.#keyOf(number);
    let rank = 1;
    for (const other of this.#allKeys()) if (other > key) rank += 1;
    return rank;
  }

  /** The one right before (or after) that moment. */
  beside(number: number, direction: 'previous' | 'next'): number | undefined {
    const key = this.#keyOf(number);
    let found = direction === 'previous' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    for (const other of this.#allKeys()) {
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

  #keyOf(number: number): number {
    return this.heightOf(number) * NUMBERS + number;
  }

  #allKeys(): Float64Array {
    this.#keys ??= Float64Array.from(this.#numbers, (number) => this.#keyOf(number));
    return this.#keys;
  }
}
