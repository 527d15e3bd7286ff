import type { Embedding } from './embedder.ts';

/** Weights are kept as bytes. */
const STEPS = 255;

/** So many entries more than needed are tolerated, beside a share of all, until the index is packed. */
const SPARE = 1_000;

/** The texts that have one feature: in which slot each is, and how much it weighs. */
interface Postings {
  slots: Uint32Array;
  weights: Uint8Array;
  count: number;
}

/** One that is like the text in question, from 0 to 1. */
interface Neighbour {
  readonly number: number;
  readonly likeness: number;
}

/** A text beside all that are indexed. */
export interface Comparison {
  /** Those that are like it at least so much, most like first. */
  nearest(min: number): Iterable<Neighbour>;
  likenessOf(number: number): number;
}

/**
 * Embedded texts, by the numbers of their moments. Each feature lists the texts that have it, so that only those are compared
 * that have something in common. About 5 bytes for each feature of a text.
 */
export class LikenessIndex {
  #postings: (Postings | undefined)[];
  /** The number of the moment in each slot; 0 if it is gone. */
  #numbers: number[] = [];
  readonly #slots = new Map<number, number>();

  /** @param size how many features there are */
  constructor(size: number) {
    this.#postings = new Array<undefined>(size).fill(undefined);
  }

  get count(): number {
    return this.#slots.size;
  }

  /** Its memory, about: that of 100,000 texts was measured. */
  get bytes(): number {
    return this.#numbers.length * BYTES_A_TEXT;
  }

  /** Puts the text in the place of any that the moment had before. */
  put(number: number, { ids, weights }: Embedding): void {
    this.delete(number);
    const slot = this.#numbers.push(number) - 1;
    this.#slots.set(number, slot);
    for (const [index, id] of ids.entries()) {
      this.#append(id, slot, Math.round((weights[index] ?? 0) * STEPS));
    }
  }

  delete(number: number): void {
    const slot = this.#slots.get(number);
    if (slot === undefined) return;
    this.#slots.delete(number);
    this.#numbers[slot] = 0;
    if (this.#numbers.length > this.#slots.size * 1.25 + SPARE) this.#pack();
  }

  compare({ ids, weights }: Embedding): Comparison {
    const sums = new Float32Array(this.#numbers.length);
    for (const [index, id] of ids.entries()) {
      const postings = this.#postings[id];
      if (!postings) continue;
      const factor = (weights[index] ?? 0) / STEPS;
      for (let at = 0; at < postings.count; at += 1) {
        const slot = postings.slots[at] ?? 0;
        sums[slot] = (sums[slot] ?? 0) + factor * (postings.weights[at] ?? 0);
      }
    }
    return {
      nearest: (min) => this.#nearest(sums, min),
      likenessOf: (number) => sums[this.#slots.get(number) ?? sums.length] ?? 0,
    };
  }

  /** Far more are above the least likeness than anybody is shown, so they are sorted step by step. */
  *#nearest(sums: Float32Array, min: number): Generator<Neighbour> {
    let below = Number.POSITIVE_INFINITY;
    for (let least = FIRST_STEP; below > min; least /= STEP) {
      yield* this.#between(sums, Math.max(least, min), below);
      below = least;
    }
  }

  #between(sums: Float32Array, least: number, below: number): readonly Neighbour[] {
    const found: Neighbour[] = [];
    for (let slot = 0; slot < sums.length; slot += 1) {
      const likeness = sums[slot] ?? 0;
      if (likeness < least || likeness >= below) continue;
      const number = this.#numbers[slot] ?? 0;
      if (number > 0) found.push({ number, likeness });
    }
    return found.sort((one, other) => other.likeness - one.likeness || other.number - one.number);
  }

  #append(id: number, slot: number, weight: number): void {
    const postings = this.#postings[id] ?? {
      slots: new Uint32Array(4),
      weights: new Uint8Array(4),
      count: 0,
    };
    if (postings.count === postings.slots.length) {
      postings.slots = grown(postings.slots, new Uint32Array(longer(postings.count)));
      postings.weights = grown(postings.weights, new Uint8Array(longer(postings.count)));
    }
    postings.slots[postings.count] = slot;
    postings.weights[postings.count] = weight;
    postings.count += 1;
    this.#postings[id] = postings;
  }

  /** Closes the gaps. */
  #pack(): void {
    const next = new Uint32Array(this.#numbers.length);
    const numbers: number[] = [];
    for (const [slot, number] of this.#numbers.entries()) if (number > 0) next[slot] = numbers.push(number);
    this.#numbers = numbers;
    for (const [slot, number] of numbers.entries()) this.#slots.set(number, slot);
    const old = this.#postings;
    this.#postings = new Array<undefined>(old.length).fill(undefined);
    for (const [id, postings] of old.entries()) {
      for (let at = 0; at < (postings?.count ?? 0); at += 1) {
        const slot = next[postings?.slots[at] ?? 0] ?? 0;
        if (slot > 0) this.#append(id, slot - 1, postings?.weights[at] ?? 0);
      }
    }
  }
}

const BYTES_A_TEXT = 270;

/** The most alike are few. */
const FIRST_STEP = 0.6;
const STEP = 1.25;

const longer = (length: number): number => Math.ceil(length * 1.5);

function grown<A extends Uint8Array | Uint32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
