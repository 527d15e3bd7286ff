import { bitCount } from '../words/letters.ts';

/** Where a match is: a title counts most. */
export const PLACE = { title: 2, person: 1, text: 0 } as const;

/** Whoever has less than this share of the words that are known, by their weight, isn't found. */
const MIN_SHARE = 1 / 3;

/** The points of places are in the lower bits, those of qualities above. */
const PLACE_BITS = 6;

/** The parts of a sort key, the lowest first. */
const KEY_BITS = { pleasing: 7, quality: 2, place: 3, coverage: 4 } as const;
const KEYS = 2 ** (KEY_BITS.pleasing + KEY_BITS.quality + KEY_BITS.place + KEY_BITS.coverage);
const WHOLE = 2 ** KEY_BITS.coverage - 1;
/** One more than the highest rank by what pleases. */
export const PLEASING = 2 ** KEY_BITS.pleasing;

export interface Ranked {
  /** The numbers of moments, the best first. */
  readonly numbers: Uint32Array;
  /** How many of them have all that was asked for; these come first. */
  readonly whole: number;
}

/** Collects which moments have which parts of a query, where and how well, and ranks them. */
export class Tally {
  /** By number: which parts the moment has, a bit each. */
  readonly #has: Uint32Array;
  readonly #points: Uint16Array;
  /** How many moments have each part. */
  readonly #counts: number[] = [];
  /** By number: whether the moment may be found, 1 or 0. */
  readonly #among: Uint8Array;
  #bit = 0;
  #count = 0;

  /** @param among for each number of a moment, whether it may be found: 1 or 0 */
  constructor(among: Uint8Array) {
    this.#among = among;
    this.#has = new Uint32Array(among.length);
    this.#points = new Uint16Array(among.length);
  }

  /** Begins with a part of the query. Only the first match of a moment counts, so the best places come first. */
  begin(): void {
    this.#bit = 1 << this.#counts.length;
    this.#count = 0;
  }

  /** How many moments have the part so far. */
  get count(): number {
    return this.#count;
  }

  /** @returns whether the moment may be found; all else is as if it weren't there */
  add(number: number, place: number, quality: number): boolean {
    if (this.#among[number] !== 1) return false;
    const has = this.#has[number] ?? 0;
    if ((has & this.#bit) !== 0) return true;
    this.#has[number] = has | this.#bit;
    this.#points[number] = (this.#points[number] ?? 0) + place + (quality << PLACE_BITS);
    this.#count += 1;
    return true;
  }

  /** Nothing more has the part. */
  end(): void {
    this.#counts.push(this.#count);
  }

  /**
   * All words before some, titles before names before texts, whole words before beginnings; then what pleases most, and the
   * newest.
   * @param total how many moments there are
   * @param pleasing below `PLEASING`
   */
  ranked(total: number, pleasing: (number: number) => number): Ranked {
    const coverageOf = this.#coverages(total);
    const keys = new Uint16Array(this.#has.length);
    const ends = new Uint32Array(KEYS);
    let found = 0;
    let whole = 0;
    // Most moments that have something have the same.
    let last = 0;
    let coverage = 0;
    let parts = 1;
    for (let number = 0; number < this.#has.length; number += 1) {
      const has = this.#has[number] ?? 0;
      if (has === 0) continue;
      if (has !== last) {
        last = has;
        coverage = coverageOf(has);
        parts = bitCount(has);
      }
      if (coverage === 0) {
        this.#has[number] = 0;
        continue;
      }
      const key = this.#key(number, coverage, parts) + pleasing(number);
      keys[number] = key;
      ends[key] = (ends[key] ?? 0) + 1;
      found += 1;
      if (coverage === WHOLE) whole += 1;
    }
    // A counting sort: several times as fast as comparing.
    let begin = 0;
    for (let key = KEYS - 1; key >= 0; key -= 1) {
      const count = ends[key] ?? 0;
      ends[key] = begin;
      begin += count;
    }
    const numbers = new Uint32Array(found);
    for (let number = this.#has.length - 1; number >= 0; number -= 1) {
      if (this.#has[number] === 0) continue;
      const key = keys[number] ?? 0;
      const at = ends[key] ?? 0;
      numbers[at] = number;
      ends[key] = at + 1;
    }
    return { numbers, whole };
  }

  #key(number: number, coverage: number, parts: number): number {
    const points = this.#points[number] ?? 0;
    const places = points & (2 ** PLACE_BITS - 1);
    const place = ((places * (2 ** KEY_BITS.place - 1)) / (PLACE.title * parts)) | 0;
    const quality = ((points >> PLACE_BITS) / parts) | 0;
    return ((((coverage << KEY_BITS.place) | place) << KEY_BITS.quality) | quality) << KEY_BITS.pleasing;
  }

  /** How much of the query some parts cover, up to `WHOLE`; 0 if it is too little. Rare words weigh more. */
  #coverages(total: number): (has: number) => number {
    const weights = this.#counts.map((count) => Math.log(1 + total / Math.max(count, 1)));
    const all = sum(weights);
    const known = sum(weights.filter((_, part) => (this.#counts[part] ?? 0) > 0));
    const every = 2 ** weights.length - 1;
    const coverages = new Map<number, number>();
    return (has) => {
      if (has === every) return WHOLE;
      const kept = coverages.get(has);
      if (kept !== undefined) return kept;
      const covered = sum(weights.filter((_, part) => (has & (1 << part)) !== 0));
      const coverage = covered < known * MIN_SHARE ? 0 : 1 + Math.floor((covered / all) * (WHOLE - 2));
      coverages.set(has, coverage);
      return coverage;
    };
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
