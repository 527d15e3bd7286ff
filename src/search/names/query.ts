import { searchWords } from '../words/search-words.ts';
import { ARTICLES, CONNECTORS, synonymsOf } from '../words/synonyms.ts';
import type { PackedTexts } from './pack-texts.ts';
import { HELP, type TermRange } from './sorted-terms.ts';

/** Words of a query that are looked at. A bit each: more than 31 would not fit, and few titles have as many as this. */
const MAX_WORDS = 24;

/** With more words that nobody knows it is no title with typing errors, and looking for what comes near takes time. */
const MAX_UNKNOWN = 3;

/** Letters from which on a word may be the beginning of a year or of a country's name, and not the whole of it alone. */
const LETTERS_OF_HELP = 3;

/** One word of a query, and the terms of an index that it may stand for. */
export interface SoughtWord {
  readonly bit: number;
  /** A title may have it or not: an article in front, “and”. */
  readonly isOptional: boolean;
  /** Begin with the word, are written in its place, or come near it. */
  readonly near: readonly TermRange[];
  /** Are the word, in one of its ways of writing. */
  readonly equal: readonly TermRange[];
  /** How many postings its terms have. */
  readonly postings: number;
}

/** What somebody typed, as an index understands it. */
export interface Query {
  readonly words: readonly SoughtWord[];
  /** The bits of the words that a document must have. */
  readonly required: number;
}

/** The words that are looked for. */
export function wordsOfQuery(typed: string): string[] {
  return searchWords(typed).slice(0, MAX_WORDS);
}

/** With more words than these, each of them known, it is no slip that hides in one of them. */
const MAX_MENDED = 4;

/**
 * @param maxTypos how many typing errors may be in a word that the index doesn't know
 * @param mends whether a word that the index knows may have one too, being one of another name by chance
 */
export function readQuery(
  words: readonly string[],
  texts: PackedTexts,
  maxTypos: number,
  mends: 'unknown' | 'every' = 'unknown',
): Query {
  const optional = optionalWords(words);
  const exactly = words.map((word) => exactTerms(word, texts));
  const unknown = exactly.filter(({ near }) => near.length === 0).length;
  const typos = unknown > MAX_UNKNOWN ? 0 : maxTypos;
  const sought = words.map((word, place): SoughtWord => {
    const isLast = place === words.length - 1;
    const exact = exactly[place] ?? { near: [], equal: [] };
    const isMended =
      exact.near.length === 0 || (mends === 'every' && words.length <= MAX_MENDED && /^\p{L}+$/u.test(word));
    const mended = isMended && typos > 0 ? texts.terms.near(word, typos, isLast) : [];
    const near = [...exact.near, ...mended];
    const postings = near.reduce((sum, range) => sum + postingsIn(range, texts), 0);
    return { bit: 1 << place, isOptional: optional[place] ?? false, near, equal: exact.equal, postings };
  });
  const required = sought.reduce((bits, { bit, isOptional }) => (isOptional ? bits : bits | bit), 0);
  return { words: sought, required };
}

/** Something is asked for in any case: where all words could be left out, none may. */
function optionalWords(words: readonly string[]): boolean[] {
  const optional = words.map(
    (word, place) =>
      (place === 0 && ARTICLES.has(word)) ||
      // A last letter is more likely the beginning of a word.
      (CONNECTORS.has(word) && (word.length > 1 || place < words.length - 1)),
  );
  return optional.every(Boolean) ? words.map(() => false) : optional;
}

function exactTerms(word: string, { terms }: PackedTexts): Pick<SoughtWord, 'near' | 'equal'> {
  const same = synonymsOf(word).map((other) => terms.equal(other));
  const help =
    word.length >= LETTERS_OF_HELP ? terms.beginningWith(`${HELP}${word}`) : terms.equal(`${HELP}${word}`);
  const some = (range: TermRange) => range.to > range.from;
  return {
    near: [terms.beginningWith(word), ...same, help].filter(some),
    equal: [terms.equal(word), ...same].filter(some),
  };
}

function postingsIn({ from, to }: TermRange, { postingsOf }: PackedTexts): number {
  return (postingsOf[to] ?? 0) - (postingsOf[from] ?? 0);
}
