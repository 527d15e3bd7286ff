import type { PackedTexts } from './pack-texts.ts';
import type { Query, SoughtWord } from './query.ts';
import { SKIPS } from './skips.ts';

/** How well a spelling of a name matches the words of a query that it has. Higher is better; 0 means no match at all. */
export const LEVEL = {
  byHelpAlone: 1,
  inSeveralNames: 2,
  inAnyOrder: 3,
  inOrder: 4,
  asPart: 5,
  /** “Lean” is without a leading article and without “and”. */
  asLeanBeginning: 6,
  asBeginning: 7,
  asLeanWhole: 8,
  asLeanWholeOfOwn: 9,
  asWhole: 10,
  asWholeOfOwn: 11,
} as const;

/** What each term of an index means in a query: bits of its words. */
export interface Meanings {
  readonly near: Uint32Array;
  readonly equal: Uint32Array;
  /** The same for each help. */
  readonly help: Uint32Array;
}

/** Ranks the spellings of names for one query. */
export class SpellingRanker {
  readonly #texts: PackedTexts;
  readonly #meanings: Meanings;
  readonly #words: readonly SoughtWord[];

  constructor(texts: PackedTexts, meanings: Meanings, { words }: Query) {
    this.#texts = texts;
    this.#meanings = meanings;
    this.#words = words;
  }

  /** The bits of the words that the spelling has, in any order. It stops as soon as it has the wanted ones. */
  bits(spelling: number, wanted: number): number {
    const { words, wordsOf } = this.#texts;
    const end = wordsOf[spelling + 1] ?? 0;
    let bits = 0;
    for (let place = wordsOf[spelling] ?? 0; place < end; place += 1) {
      bits |= this.#near(words[place]);
      if ((bits & wanted) === wanted) break;
    }
    return bits;
  }

  /** @param wanted the bits of words that it is known to have */
  level(spelling: number, wanted: number): number {
    const start = this.#texts.wordsOf[spelling] ?? 0;
    const end = start + (this.#texts.lengths[spelling] ?? 0);
    const beginning = this.#follow(start, end, wanted, true);
    if (beginning !== undefined) return levelOfBeginning(beginning, this.#texts.isOwn[spelling] === 1);
    for (let place = start + 1; place < end; place += 1) {
      if (this.#follow(place, end, wanted, false) !== undefined) return LEVEL.asPart;
    }
    return this.#isInOrder(start, end, wanted) ? LEVEL.inOrder : LEVEL.inAnyOrder;
  }

  /** Reads query and spelling in parallel, word by word, skipping what either may leave out. */
  #follow(start: number, end: number, wanted: number, isBeginning: boolean): Followed | undefined {
    const { words, skips } = this.#texts;
    let place = start;
    let isLean = false;
    let isEqual = true;
    for (const { bit, isOptional } of this.#words) {
      if (!isOptional && (bit & wanted) === 0) continue;
      let at = place;
      while (at < end && (this.#near(words[at]) & bit) === 0) {
        const skip = skips[words[at] ?? 0] ?? 0;
        const maySkip = (skip & SKIPS.connector) !== 0 || (isBeginning && at === start && skip !== 0);
        if (!maySkip) break;
        at += 1;
      }
      if (at < end && (this.#near(words[at]) & bit) !== 0) {
        if (at > place) isLean = true;
        if (((this.#meanings.equal[words[at] ?? 0] ?? 0) & bit) === 0) isEqual = false;
        place = at + 1;
      } else if (isOptional) {
        isLean = true;
      } else {
        return undefined;
      }
    }
    return place === start ? undefined : { isLean, isWhole: isEqual && place === end };
  }

  /** With other words in between. */
  #isInOrder(start: number, end: number, wanted: number): boolean {
    let place = start;
    for (const { bit } of this.#words) {
      if ((bit & wanted) === 0) continue;
      while (place < end && (this.#near(this.#texts.words[place]) & bit) === 0) place += 1;
      if (place === end) return false;
      place += 1;
    }
    return true;
  }

  #near(term: number | undefined): number {
    return this.#meanings.near[term ?? 0] ?? 0;
  }
}

interface Followed {
  readonly isLean: boolean;
  readonly isWhole: boolean;
}

function levelOfBeginning({ isLean, isWhole }: Followed, isOwn: boolean): number {
  if (!isWhole) return isLean ? LEVEL.asLeanBeginning : LEVEL.asBeginning;
  if (isLean) return isOwn ? LEVEL.asLeanWholeOfOwn : LEVEL.asLeanWhole;
  return isOwn ? LEVEL.asWholeOfOwn : LEVEL.asWhole;
}
