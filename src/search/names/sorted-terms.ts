import { bitCount, lettersOf } from '../words/letters.ts';
import { TypoCounter } from '../words/typos.ts';

/** Terms from `from` to `to`, without `to` itself. */
export interface TermRange {
  readonly from: number;
  readonly to: number;
}

/** Precedes a term that isn't part of a name but helps to tell names apart, such as a year. No folded text contains it. */
export const HELP = '\u0001';

/** Without the sign of a helping word. */
const lettersOfTerm = (term: string): number => lettersOf(term.startsWith(HELP) ? term.slice(1) : term);

/** What the terms are in a file. */
export interface TermRows {
  /** The terms sorted by code units, without duplicates, with a line end behind each. */
  readonly terms: string;
  /** Where each term begins, and where the one after the last would. */
  readonly termsAt: Uint32Array;
  /** Which letters a term has, as bits: a word needs no comparison with a term that lacks three of its letters. */
  readonly letters: Uint32Array;
}

/** No term contains it, so none is found across two of them. */
const BETWEEN = '\n';

/**
 * All words of an index in code-unit order, so that those with the same beginning are adjacent. They are one text: as texts of their own
 * a hundred thousand of them would take several times the memory.
 */
export class SortedTerms {
  readonly rows: TermRows;
  readonly #text: string;
  readonly #begins: Uint32Array;
  readonly #letters: Uint32Array;

  constructor(rows: TermRows) {
    this.rows = rows;
    this.#text = rows.terms;
    this.#begins = rows.termsAt;
    this.#letters = rows.letters;
  }

  /** @param terms sorted by code units, without duplicates */
  static of(terms: readonly string[]): SortedTerms {
    const termsAt = new Uint32Array(terms.length + 1);
    for (const [index, term] of terms.entries()) {
      termsAt[index + 1] = (termsAt[index] ?? 0) + term.length + BETWEEN.length;
    }
    const text = terms.map((term) => term + BETWEEN).join('');
    return new SortedTerms({ terms: text, termsAt, letters: Uint32Array.from(terms, lettersOfTerm) });
  }

  get count(): number {
    return this.#letters.length;
  }

  /** @param index from 0 to `count`, without `count` itself */
  at(index: number): string {
    return this.#text.slice(this.#begins[index], (this.#begins[index + 1] ?? 0) - BETWEEN.length);
  }

  /** The term itself, as a range of one or none. */
  equal(term: string): TermRange {
    const from = this.#firstFrom(term);
    return { from, to: from < this.count && this.at(from) === term ? from + 1 : from };
  }

  /** The terms that begin with it. */
  beginningWith(beginning: string): TermRange {
    const from = this.#firstFrom(beginning);
    let [low, high] = [from, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#text.startsWith(beginning, this.#begins[middle])) low = middle + 1;
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
    for (let index = 0; index < this.count; index += 1) {
      const letters = this.#letters[index] ?? 0;
      if (bitCount(wanted & ~letters) > limit) continue;
      if (!isBeginning && bitCount(letters & ~wanted) > limit) continue;
      const term = this.at(index);
      const bare = term.startsWith(HELP) ? term.slice(1) : term;
      if (counter.count(bare) <= limit) found.push({ from: index, to: index + 1 });
    }
    return found;
  }

  /** The index of the first term that doesn't sort before it. */
  #firstFrom(term: string): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.at(middle) < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
