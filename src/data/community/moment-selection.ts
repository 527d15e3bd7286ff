import type { Heights } from './moment-order.ts';
import { countLarger } from './sieve.ts';
import { isAhead, sliceDescending } from './slice-descending.ts';

/**
 * The moments that fit a query, in its order. Nothing is sorted: where a moment stands, and what is beside it, takes one look
 * at all of them. It stays right for a moment that has left them: then it is the place where that one would be.
 */
export class MomentSelection {
  /** Newest first. */
  readonly #numbers: Uint32Array;
  readonly #heights: Heights | undefined;
  readonly #mayRead: (number: number) => boolean;

  /**
   * @param numbers newest first
   * @param heights `undefined` for newest first
   * @param mayRead whether a moment may be read: where another one would be must not tell how much it was felt
   */
  constructor(
    numbers: Uint32Array,
    heights: Heights | undefined,
    mayRead: (number: number) => boolean = () => true,
  ) {
    this.#numbers = numbers;
    this.#heights = heights;
    this.#mayRead = mayRead;
  }

  get total(): number {
    return this.#numbers.length;
  }

  get first(): number | undefined {
    const heights = this.#heights;
    const numbers = this.#numbers;
    let found = numbers[0];
    if (!heights || found === undefined) return found;
    for (let at = 1; at < numbers.length; at += 1) {
      const number = numbers[at] ?? 0;
      if (isAhead(heights, number, found)) found = number;
    }
    return found;
  }

  get last(): number | undefined {
    const heights = this.#heights;
    const numbers = this.#numbers;
    let found = numbers.at(-1);
    if (!heights || found === undefined) return found;
    for (let at = 0; at < numbers.length - 1; at += 1) {
      const number = numbers[at] ?? 0;
      if (isAhead(heights, found, number)) found = number;
    }
    return found;
  }

  /** By which it stands where it does: such as how many goosebumps were given in the query's time. */
  heightOf(number: number): number {
    return this.#heights?.[number] ?? 0;
  }

  /** The place of a moment among them; 1 is the first. */
  rank(number: number): number {
    const heights = this.#heights;
    const numbers = this.#numbers;
    if (!heights) return countLarger(numbers, number) + 1;
    const height = this.#knownHeightOf(number);
    let rank = 1;
    for (let at = 0; at < numbers.length; at += 1) {
      const other = numbers[at] ?? 0;
      const others = heights[other] ?? 0;
      rank += others > height || (others === height && other > number) ? 1 : 0;
    }
    return rank;
  }

  /** The one right before (or after) that moment. */
  beside(number: number, direction: 'previous' | 'next'): number | undefined {
    const numbers = this.#numbers;
    const heights = this.#heights;
    if (!heights) {
      const newer = countLarger(numbers, number);
      const at = direction === 'previous' ? newer - 1 : numbers[newer] === number ? newer + 1 : newer;
      return numbers[at];
    }
    return direction === 'next' ? this.#nearestBehind(number, heights) : this.#nearestAhead(number, heights);
  }

  #nearestBehind(number: number, heights: Heights): number | undefined {
    const numbers = this.#numbers;
    const height = this.#knownHeightOf(number);
    let found: number | undefined;
    let highest = -1;
    for (let at = 0; at < numbers.length; at += 1) {
      const other = numbers[at] ?? 0;
      const others = heights[other] ?? 0;
      // Of those of one height, the newest comes first here, too.
      if (others <= highest || others > height || (others === height && other >= number)) continue;
      found = other;
      highest = others;
    }
    return found;
  }

  #nearestAhead(number: number, heights: Heights): number | undefined {
    const numbers = this.#numbers;
    const height = this.#knownHeightOf(number);
    let found: number | undefined;
    let lowest = Number.POSITIVE_INFINITY;
    for (let at = numbers.length - 1; at >= 0; at -= 1) {
      const other = numbers[at] ?? 0;
      const others = heights[other] ?? 0;
      if (others >= lowest || others < height || (others === height && other <= number)) continue;
      found = other;
      lowest = others;
    }
    return found;
  }

  /** Some of them in their order, from a place counted from 0. */
  slice(from: number, count: number): readonly number[] {
    const begin = Math.max(from, 0);
    if (!this.#heights) return [...this.#numbers.subarray(begin, begin + count)];
    return sliceDescending(this.#numbers, this.#heights, begin, count);
  }

  #knownHeightOf(number: number): number {
    return this.#mayRead(number) ? this.heightOf(number) : 0;
  }
}
