import { searchWords } from '../words/search-words.ts';
import { ARTICLES, CONNECTORS, synonymsOf } from '../words/synonyms.ts';
import type { TypoLimit } from '../words/typos.ts';
import { helpsIn, type PackedTexts } from './pack-texts.ts';
import { HELP, type TermRange } from './sorted-terms.ts';

/** Words of a query that are considered. Each takes a bit, so 31 would be the limit, and few titles have as many as this. */
const MAX_WORDS = 24;

/** With more unknown words than this it isn't a title with typing errors, and looking for near matches takes time. */
const MAX_UNKNOWN = 3;

/** From this many letters on, the last word may be the beginning of a year or of a country's name, and not only the whole of it. */
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
  /** It may be a year or a word for a country, and not part of a name. */
  readonly mayHelp: boolean;
  /** Long enough to say something on its own. */
  readonly isTelling: boolean;
  /** How many postings its terms have. */
  readonly postings: number;
}

/** Words as if there were no spaces between them. */
interface Joined {
  readonly text: string;
  /** The bits of those words. */
  readonly bits: number;
}

/** What somebody typed, in terms of an index. */
export interface Query {
  readonly words: readonly SoughtWord[];
  /** The bits of the words that a document must have. */
  readonly required: number;
  /** The bits of the required words that may help, unless all of them do. */
  readonly helpful: number;
  /** The words written as one: all, and those that are no help. */
  readonly joined: readonly Joined[];
  /** Names that have them apart don't match. */
  readonly keepsTogether: boolean;
}

/** The words to look for. */
export function wordsOfQuery(typed: string): string[] {
  return searchWords(typed).slice(0, MAX_WORDS);
}

/** With more words than this, all of them known, a typing error in one of them is unlikely. */
const MAX_MENDED = 4;

/** Which typing errors a query allows for. */
export interface Leniency {
  /** In a word that the index doesn't know. */
  readonly typos: TypoLimit;
  /** Whether a known word may have errors too, because it may be another name's by chance. */
  readonly mendsKnown?: boolean;
  /** Whether the words must stand together in a name: somebody else divided them. */
  readonly keepsTogether?: boolean;
}

/** Everything as it was typed. */
export const STRICT: Leniency = { typos: () => 0 };

export function readQuery(
  words: readonly string[],
  texts: PackedTexts,
  { typos, mendsKnown = false, keepsTogether = false }: Leniency,
): Query {
  const optional = optionalWords(words);
  const exactly = words.map((word, place) => exactTerms(word, texts, place === words.length - 1));
  const unknown = exactly.filter(({ near }) => near.length === 0).length;
  const sought = words.map((word, place): SoughtWord => {
    const isLast = place === words.length - 1;
    const exact = exactly[place] ?? { near: [], equal: [], mayHelp: false };
    const isMended =
      unknown <= MAX_UNKNOWN &&
      (exact.near.length === 0 || (mendsKnown && words.length <= MAX_MENDED && /^\p{L}+$/u.test(word)));
    const limit = isMended ? typos(word.length) : 0;
    const mended = limit > 0 ? texts.terms.near(word, limit, isLast) : [];
    const near = [...exact.near, ...mended];
    return {
      bit: 1 << place,
      isOptional: optional[place] ?? false,
      near,
      equal: exact.equal,
      isTelling: !SHORT.test(word),
      mayHelp: exact.mayHelp || mended.some(({ from }) => texts.terms.at(from).startsWith(HELP)),
      postings: near.reduce((sum, range) => sum + postingsIn(range, texts), 0),
    };
  });
  const required = bitsOf(sought.filter(({ isOptional }) => !isOptional));
  const help = bitsOf(sought.filter(({ isOptional, mayHelp }) => !isOptional && mayHelp));
  const helpful = help === required ? 0 : help;
  return { words: sought, required, helpful, joined: joinedWords(words, sought, helpful), keepsTogether };
}

const bitsOf = (words: readonly SoughtWord[]): number => words.reduce((bits, { bit }) => bits | bit, 0);

function joinedWords(words: readonly string[], sought: readonly SoughtWord[], helpful: number): Joined[] {
  const join = (without: number): Joined => {
    const isJoined = (place: number) => ((sought[place]?.bit ?? 0) & without) === 0;
    return {
      text: words.filter((_, place) => isJoined(place)).join(''),
      bits: bitsOf(sought.filter((_, place) => isJoined(place))),
    };
  };
  return helpful === 0 ? [join(0)] : [join(0), join(helpful)];
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

function exactTerms(
  word: string,
  { terms }: PackedTexts,
  isLast: boolean,
): Pick<SoughtWord, 'near' | 'equal' | 'mayHelp'> {
  const same = synonymsOf(word).map((other) => terms.equal(other));
  const some = (range: TermRange) => range.to > range.from;
  const wholeHelp = terms.equal(`${HELP}${word}`);
  // “Hindi” is a language, and must not mean every film from “Hindistan”.
  const isBegun = isLast && word.length >= LETTERS_OF_HELP && !some(wholeHelp);
  const help = isBegun ? terms.beginningWith(`${HELP}${word}`) : wholeHelp;
  return {
    near: [terms.beginningWith(word), ...same, help].filter(some),
    equal: [terms.equal(word), ...same].filter(some),
    mayHelp: some(help) || YEAR.test(word),
  };
}

const SHORT = /^[\p{Script=Latin}\d]{1,3}$/u;

/** A year that no film may have. */
const YEAR = /^(?:18|19|20)\d\d$/;

function postingsIn(range: TermRange, texts: PackedTexts): number {
  const { postingsOf, helpedOf } = texts;
  let postings = (postingsOf[range.to] ?? 0) - (postingsOf[range.from] ?? 0);
  for (const help of helpsIn([range], texts)) postings += (helpedOf[help + 1] ?? 0) - (helpedOf[help] ?? 0);
  return postings;
}
