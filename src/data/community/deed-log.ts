import { Ordinals } from './ordinals.ts';

const MS_PER_SECOND = 1_000;
const FIRST_ROOM = 64;
/** As many rows as are passed over at once if all of them are too old. Most goosebumps come soon after their moment. */
const BLOCK = 1_024;

/**
 * Who did something with which moment, and when: the goosebumps or the replies of a community, a row each. Three columns of
 * numbers: counting through hundreds of thousands of rows takes less than a millisecond.
 */
export class DeedLog {
  readonly #people = new Ordinals<string>();
  #person = new Uint32Array(FIRST_ROOM);
  /** 0 in a row that was dropped. */
  #number = new Uint32Array(FIRST_ROOM);
  /** Seconds since 1970. */
  #at = new Uint32Array(FIRST_ROOM);
  /** The latest time in each block of rows, in seconds since 1970. */
  #latest: number[] = [];
  #rows = 0;
  #dropped = 0;

  /** @param at milliseconds since 1970 */
  add(user: string, number: number, at: number): void {
    if (this.#rows === this.#number.length) this.#makeRoom();
    this.#person[this.#rows] = this.#people.of(user);
    this.#number[this.#rows] = number;
    const seconds = Math.floor(at / MS_PER_SECOND);
    this.#at[this.#rows] = seconds;
    const block = Math.floor(this.#rows / BLOCK);
    this.#latest[block] = Math.max(this.#latest[block] ?? 0, seconds);
    this.#rows += 1;
  }

  /** Drops the latest row of that person and moment, if there is any. */
  drop(user: string, number: number): void {
    const person = this.#people.find(user);
    if (person === undefined) return;
    for (let row = this.#rows - 1; row >= 0; row -= 1) {
      if (this.#number[row] !== number || this.#person[row] !== person) continue;
      this.#number[row] = 0;
      this.#dropped += 1;
      return;
    }
  }

  /** For each moment, by its number, whether that person did it: 1 or 0. */
  momentsOf(user: string, lastNumber: number): Uint8Array {
    const marks = new Uint8Array(lastNumber + 1);
    const person = this.#people.find(user);
    if (person === undefined) return marks;
    const people = this.#person;
    const numbers = this.#number;
    for (let row = 0; row < this.#rows; row += 1) if (people[row] === person) marks[numbers[row] ?? 0] = 1;
    marks[0] = 0;
    return marks;
  }

  /**
   * The people who did it with some of the marked moments.
   * @param marks for each number 1 or 0
   * @param fits which people are asked about
   * @returns the numbers for each of them, the largest first
   */
  inCommon(marks: Uint8Array, fits: (user: string) => boolean): ReadonlyMap<string, readonly number[]> {
    const asked = this.#people.marks(fits);
    const found = new Map<string, number[]>();
    for (let row = 0; row < this.#rows; row += 1) {
      const number = this.#number[row] ?? 0;
      const person = this.#person[row] ?? 0;
      if (number === 0 || marks[number] !== 1 || asked[person] !== 1) continue;
      const user = this.#people.values[person - 1] ?? '';
      const numbers = found.get(user);
      if (numbers) numbers.push(number);
      else found.set(user, [number]);
    }
    for (const numbers of found.values()) numbers.sort((one, other) => other - one);
    return found;
  }

  /**
   * For each moment, by its number, how often it was done.
   * @param since milliseconds since 1970
   */
  countsSince(since: number, lastNumber: number): Uint32Array {
    const counts = new Uint32Array(lastNumber + 1);
    const from = Math.ceil(since / MS_PER_SECOND);
    const times = this.#at;
    const numbers = this.#number;
    for (const [block, latest] of this.#latest.entries()) {
      if (latest < from) continue;
      const end = Math.min((block + 1) * BLOCK, this.#rows);
      for (let row = block * BLOCK; row < end; row += 1) {
        if ((times[row] ?? 0) < from) continue;
        const number = numbers[row] ?? 0;
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
    counts[0] = 0;
    return counts;
  }

  /**
   * How often it was done with the marked moments in each of some times that follow each other.
   * @param bounds where each begins, in milliseconds since 1970, and where the last ends
   * @param marks for each number 1 or 0
   * @returns for each time, and for each moment in all of the times
   */
  courseOf(
    bounds: readonly number[],
    marks: Uint8Array,
    lastNumber: number,
  ): { readonly felt: readonly number[]; readonly feltOf: Uint32Array } {
    const felt = bounds.slice(1).map(() => 0);
    const feltOf = new Uint32Array(lastNumber + 1);
    const seconds = bounds.map((bound) => Math.ceil(bound / MS_PER_SECOND));
    for (let row = 0; row < this.#rows; row += 1) {
      const number = this.#number[row] ?? 0;
      if (number === 0 || marks[number] !== 1) continue;
      const at = this.#at[row] ?? 0;
      const time = seconds.findLastIndex((begin) => begin <= at);
      if (time < 0 || time >= felt.length) continue;
      felt[time] = (felt[time] ?? 0) + 1;
      feltOf[number] = (feltOf[number] ?? 0) + 1;
    }
    return { felt, feltOf };
  }

  /** If a quarter of the rows was dropped, the others move up; else the columns grow. */
  #makeRoom(): void {
    const room = this.#dropped * 4 > this.#rows ? this.#rows : this.#rows * 2;
    const person = new Uint32Array(room);
    const number = new Uint32Array(room);
    const at = new Uint32Array(room);
    const latest: number[] = [];
    let rows = 0;
    for (let row = 0; row < this.#rows; row += 1) {
      if (this.#number[row] === 0) continue;
      const seconds = this.#at[row] ?? 0;
      const block = Math.floor(rows / BLOCK);
      latest[block] = Math.max(latest[block] ?? 0, seconds);
      person[rows] = this.#person[row] ?? 0;
      number[rows] = this.#number[row] ?? 0;
      at[rows] = seconds;
      rows += 1;
    }
    this.#person = person;
    this.#number = number;
    this.#at = at;
    this.#latest = latest;
    this.#rows = rows;
    this.#dropped = 0;
  }
}
