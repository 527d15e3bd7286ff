import { type PackedTexts, SKIPS } from './pack-texts.ts';
import { beginnings } from './rows.ts';

/** Fewer letters joined from several words begin too many names. */
const MIN_LETTERS = 5;
/** In scripts whose letters say more, such as Han or Devanagari. */
const MIN_DENSE_LETTERS = 3;

/** A spelling that begins with the letters of a query. */
export interface JoinedMatch {
  readonly spelling: number;
  readonly isWhole: boolean;
}

/**
 * Names of several words by all their letters in a row, so that “wujiandao” and “Wu jian dao” find each other; those with a
 * leading article with it and without.
 */
export class JoinedNames {
  readonly #texts: PackedTexts;
  /**
   * The spellings by their first word, and among those by their second: twice their number, and one more if their article is
   * left out.
   */
  readonly #entries: Uint32Array;
  /** Where the entries with each first word begin. */
  readonly #entriesOf: Uint32Array;

  constructor(texts: PackedTexts) {
    this.#texts = texts;
    const entries: number[] = [];
    for (let spelling = 0; spelling < texts.lengths.length; spelling += 1) {
      const words = texts.lengths[spelling] ?? 0;
      if (words < 2) continue;
      entries.push(spelling * 2);
      const first = texts.words[texts.wordsOf[spelling] ?? 0] ?? 0;
      if (words > 2 && ((texts.skips[first] ?? 0) & SKIPS.article) !== 0) entries.push(spelling * 2 + 1);
    }
    const { count } = texts.terms;
    const bySecond = sortedBy(entries, count, (entry) => this.#wordOf(entry, 1)).entries;
    const sorted = sortedBy(bySecond, count, (entry) => this.#wordOf(entry, 0));
    this.#entries = sorted.entries;
    this.#entriesOf = sorted.begins;
  }

  /** The spellings that begin with those letters, the first word ending before them. */
  *beginningWith(text: string): Generator<JoinedMatch> {
    if (text.length < (/^[\p{Script=Latin}\d]+$/u.test(text) ? MIN_LETTERS : MIN_DENSE_LETTERS)) return;
    for (let end = 1; end < text.length; end += 1) {
      const { from, to } = this.#texts.terms.equal(text.slice(0, end));
      if (to > from) yield* this.#after(from, text.slice(end));
    }
  }

  /** Those with that first word, and the rest from the second word on. */
  *#after(first: number, rest: string): Generator<JoinedMatch> {
    const { terms } = this.#texts;
    const begun = terms.beginningWith(rest);
    for (const entry of this.#entriesWith(first, begun.from, begun.to)) {
      const isWhole = this.#lengthOf(entry) === 2 && terms.at(this.#wordOf(entry, 1)) === rest;
      yield { spelling: entry >> 1, isWhole };
    }
    for (let end = 1; end < rest.length; end += 1) {
      const second = terms.equal(rest.slice(0, end));
      for (const entry of this.#entriesWith(first, second.from, second.to)) {
        const isWhole = this.#continues(entry, rest.slice(end));
        if (isWhole !== undefined) yield { spelling: entry >> 1, isWhole };
      }
    }
  }

  /** Whether an entry, from its third word on, is those letters; `undefined` if it doesn't begin with them. */
  #continues(entry: number, rest: string): boolean | undefined {
    const length = this.#lengthOf(entry);
    let left = rest;
    for (let place = 2; place < length; place += 1) {
      const word = this.#texts.terms.at(this.#wordOf(entry, place));
      if (word.startsWith(left)) return word === left && place === length - 1;
      if (!left.startsWith(word)) return undefined;
      left = left.slice(word.length);
    }
    return undefined;
  }

  /** @param from the second word is from that term up to `to`, without `to` itself */
  *#entriesWith(first: number, from: number, to: number): Generator<number> {
    const end = this.#entriesOf[first + 1] ?? 0;
    let [low, high] = [this.#entriesOf[first] ?? 0, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#wordOf(this.#entries[middle] ?? 0, 1) < from) low = middle + 1;
      else high = middle;
    }
    for (let place = low; place < end; place += 1) {
      const entry = this.#entries[place] ?? 0;
      if (this.#wordOf(entry, 1) >= to) return;
      yield entry;
    }
  }

  #lengthOf(entry: number): number {
    return (this.#texts.lengths[entry >> 1] ?? 0) - (entry & 1);
  }

  /** The term of an entry's first word (0), its second, and so on. */
  #wordOf(entry: number, place: number): number {
    const { words, wordsOf } = this.#texts;
    return words[(wordsOf[entry >> 1] ?? 0) + (entry & 1) + place] ?? 0;
  }
}

interface Sorted {
  readonly entries: Uint32Array;
  /** Where the entries of each word begin. */
  readonly begins: Uint32Array;
}

/** Entries by a word of theirs; those with the same one stay in their order. */
function sortedBy(entries: ArrayLike<number>, words: number, wordOf: (entry: number) => number): Sorted {
  const begins = beginnings(Uint32Array.from(entries, wordOf), words);
  const next = begins.slice();
  const sorted = new Uint32Array(entries.length);
  for (let place = 0; place < entries.length; place += 1) {
    const entry = entries[place] ?? 0;
    const word = wordOf(entry);
    const at = next[word] ?? 0;
    sorted[at] = entry;
    next[word] = at + 1;
  }
  return { entries: sorted, begins };
}
