import { searchWords } from '../words/search-words.ts';
import { ARTICLES, CONNECTORS, synonymsOf } from '../words/synonyms.ts';
import type { PackedTexts } from './pack-texts.ts';
import { HELP, type TermRange } from './sorted-terms.ts';

/** Words of a query that are considered. Each takes a bit, so 31 would be the limit, and few titles have as many as this. */
const MAX_WORDS = 24;

/** With more unknown words than this it isn't a title with typing errors, and looking for near matches takes time. */
const MAX_UNKNOWN = 3;

/** From this many letters on, a word may be the beginning of a year or of a country's name, and not only the whole of it. */
const LETTERS_OF_HELP = 3;

/** One word of a query, and the terms of an index that it may mean. */
export interface SoughtWord {
  readonly bit: number;
  /** A title may or may not have it: a leading article, “and”. */
  readonly isOptional: boolean;
  /** Terms that begin with the word, replace it, or come near it. */
  readonly near: readonly TermRange[];
  /** Terms that are the word, in one of its spellings. */
  readonly equal: readonly TermRange[];
  /** How many postings its terms have. */
  readonly postings: number;
}

/** What somebody typed, in terms of an index. */
export interface Query {
  readonly words: readonly SoughtWord[];
  /** The bits of the words that a document must have. */
  readonly required: number;
}

/** The words to look for. */
export function wordsOfQuery(typed: string): string[] {
  return searchWords(typed).slice(0, MAX_WORDS);
}

/** With more words than this, all of them known, a typing error in one of them is unlikely. */
const MAX_MENDED = 4;

/**
 * @param maxTypos typing errors allowed in a word that the index doesn't know
 * @param mends whether a known word may have errors too, because it may be another name's by chance
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

/** At least one word is required: if all could be left out, none may be. */
function optionalWords(words: readonly string[]): boolean[] {
  const optional = words.map(
    (word, place) =>
      (place === 0 && ARTICLES.has(word)) ||
      // A final letter is more likely the beginning of a word.
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
