type Column = Uint8Array | Uint16Array | Uint32Array;

interface Range {
  /** Only larger numbers than that. */
  readonly above?: number | undefined;
  /** None larger than that. */
  readonly upTo?: number | undefined;
}

/** Where the sieves work, one at a time. Making room anew for each would cost more than the work itself. */
let room = new Uint32Array(0);

/**
 * Numbers that get fewer with each condition, in their order. A short loop for each condition takes a fraction of the time that
 * one loop with all of them does.
 */
export class Sieve {
  /** Those that are left are at the beginning: of all numbers at first, then of the room. */
  #numbers: Uint32Array;
  #count: number;

  /** @param numbers in descending order; they stay as they are */
  constructor(numbers: Uint32Array, { above = 0, upTo = Number.POSITIVE_INFINITY }: Range = {}) {
    this.#numbers = numbers.subarray(countLarger(numbers, upTo), countLarger(numbers, above));
    this.#count = this.#numbers.length;
  }

  /** Those that are left: a copy, or a part of the given ones. */
  get numbers(): Uint32Array {
    return this.#numbers === room ? room.slice(0, this.#count) : this.#numbers;
  }

  /** @param marks for each number 1 or 0 */
  keep(marks: Uint8Array): void {
    const from = this.#begin();
    let kept = 0;
    for (let at = 0; at < this.#count; at += 1) {
      const number = from[at] ?? 0;
      room[kept] = number;
      // Without a branch, which the processor would guess wrongly half of the time.
      kept += marks[number] ?? 0;
    }
    this.#end(kept);
  }

  /**
   * @param column has a value for each number
   * @param marks for each value 1 or 0
   */
  keepWith(column: Column, marks: Uint8Array): void {
    const from = this.#begin();
    let kept = 0;
    for (let at = 0; at < this.#count; at += 1) {
      const number = from[at] ?? 0;
      room[kept] = number;
      kept += marks[column[number] ?? 0] ?? 0;
    }
    this.#end(kept);
  }

  /** @param column has a value for each number: those with zero go */
  keepAboveZero(column: Column): void {
    const from = this.#begin();
    let kept = 0;
    for (let at = 0; at < this.#count; at += 1) {
      const number = from[at] ?? 0;
      room[kept] = number;
      kept += column[number] ? 1 : 0;
    }
    this.#end(kept);
  }

  #begin(): Uint32Array {
    if (room.length < this.#count) room = new Uint32Array(2 * this.#count);
    return this.#numbers;
  }

  #end(kept: number): void {
    this.#numbers = room;
    this.#count = kept;
  }
}

/** How many of the numbers, which are in descending order, are larger than that one. */
export function countLarger(numbers: Uint32Array, number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > number) low = middle + 1;
    else high = middle;
  }
  return low;
}
