import { bitCount, lettersOf } from '../words/letters.ts';
import { TypoCounter } from '../words/typos.ts';

/** Terms from `from` to `to`, without `to` itself. */
export interface TermRange {
  readonly from: number;
  readonly to: number;
}

/** Precedes a term that isn't part of a name but helps to tell names apart, such as a year. No folded text contains it. */
export const HELP = '\u0001';

/** All words of an index in code-unit order, so that those with the same beginning are adjacent. */
export class SortedTerms {
  readonly #terms: readonly string[];
  /** Which letters a term has, as bits: a word needs no comparison with a term that lacks three of its letters. */
  readonly #letters: Uint32Array;

  /** @param terms sorted by code units, without duplicates */
  constructor(terms: readonly string[]) {
    this.#terms = terms;
    this.#letters = Uint32Array.from(terms, (term) =>
      lettersOf(term.startsWith(HELP) ? term.slice(1) : term),
    );
  }

  /** All of them, to store. */
  get all(): readonly string[] {
    return this.#terms;
  }

  get count(): number {
    return this.#terms.length;
  }

  /** @param index from 0 to `count`, without `count` itself */
  at(index: number): string {
    return this.#terms[index] ?? '';
  }

  /** The term itself, as a range of one or none. */
  equal(term: string): TermRange {
    const from = this.#firstFrom(term);
    return { from, to: this.#terms[from] === term ? from + 1 : from };
  }

  /** The terms that begin with it. */
  beginningWith(beginning: string): TermRange {
    const from = this.#firstFrom(beginning);
    let [low, high] = [from, this.#terms.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#terms[middle]?.startsWith(beginning)) low = middle + 1;
      else high = middle;
    }
    return { from, to: low };
  }

  /**
   * The terms that a mistyped word may mean.
   * @param limit of typing errors
   * @param isBeginning the word is still being typed
   */
  near(word: string, limit: number, isBeginning: boolean): TermRange[] {
    if (limit === 0 || !/^[\p{L}\p{M}]+$/u.test(word)) return [];
    const wanted = lettersOf(word);
    // With so few letters, even a term that has none of them is near.
    if (bitCount(wanted) <= limit) return [];
    const counter = new TypoCounter(word, limit, isBeginning);
    const found: TermRange[] = [];
    for (let index = 0; index < this.#terms.length; index += 1) {
      const letters = this.#letters[index] ?? 0;
      if (bitCount(wanted & ~letters) > limit) continue;
      if (!isBeginning && bitCount(letters & ~wanted) > limit) continue;
      const term = this.#terms[index] ?? '';
      const bare = term.startsWith(HELP) ? term.slice(1) : term;
      if (counter.count(bare) <= limit) found.push({ from: index, to: index + 1 });
    }
    return found;
  }

  /** The index of the first term that doesn't sort before it. */
  #firstFrom(term: string): number {
    let [low, high] = [0, this.#terms.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#terms[middle] ?? '') < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
