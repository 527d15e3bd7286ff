import type { PackedTexts } from './pack-texts.ts';

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

  constructor(texts: PackedTexts) {
    this.#texts = texts;
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
    const { joined, joinedOf } = this.#texts;
    const end = joinedOf[first + 1] ?? 0;
    let [low, high] = [joinedOf[first] ?? 0, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#wordOf(joined[middle] ?? 0, 1) < from) low = middle + 1;
      else high = middle;
    }
    for (let place = low; place < end; place += 1) {
      const entry = joined[place] ?? 0;
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
