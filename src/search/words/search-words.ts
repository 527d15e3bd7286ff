import { foldTitle } from '../../domain/fold.ts';
import { normalise, unified } from './normalise.ts';
import { ARTICLES } from './synonyms.ts';

/** Code units of a text that are considered: far more than any title has, and little work whatever is pasted. */
const MAX_TEXT_LENGTH = 300;

/** Code units of a word that are compared; the rest is ignored. */
const MAX_WORD_LENGTH = 48;

/** One way of writing a name. */
export interface NameSpelling {
  /** Its words in order. */
  readonly words: readonly string[];
  /** Other places from which people may start typing: within a part written without spaces. */
  readonly inner: readonly string[];
}

/** The words of what somebody typed. Numbers, letters, and scripts without spaces are separate words: `7 번방`. */
export function searchWords(typed: string): string[] {
  return words(cut(withArticleInFront(splitElisions(typed.slice(0, MAX_TEXT_LENGTH)))));
}

/**
 * The terms of a text of any length, in their order: each word is one. A run of a script without spaces has one for each letter,
 * together with the next letter, so that whatever is in it is found.
 */
export function textTerms(text: string): string[] {
  return textRuns(text).flatMap(({ letters }) =>
    letters.map((letter, at) => letter + (letters[at + 1] ?? '')),
  );
}

/** A term to look for, and its position among those of the text. */
export interface TermAt {
  readonly term: string;
  readonly at: number;
  /** A letter alone in a script without spaces: whatever begins with it is meant. */
  readonly isLetter: boolean;
}

/** The terms to look for if somebody typed this text. A letter that is part of the term before isn't looked for again. */
export function wantedTerms(text: string): TermAt[] {
  let begin = 0;
  return textRuns(text).flatMap(({ letters, isUnspaced }) => {
    const at = begin;
    begin += letters.length;
    if (letters.length === 1) return [{ term: letters[0] ?? '', at, isLetter: isUnspaced }];
    return letters.slice(1).map((letter, index) => ({
      term: (letters[index] ?? '') + letter,
      at: at + index,
      isLetter: false,
    }));
  });
}

/** A word is one letter here. */
function textRuns(text: string): { readonly letters: readonly string[]; readonly isUnspaced: boolean }[] {
  return cut(splitElisions(text)).map(({ text: run, isUnspaced }) => {
    const plain = unified(run) || run;
    const letters = isUnspaced ? (plain.match(/\P{M}\p{M}*/gu) ?? []) : [plain.slice(0, MAX_WORD_LENGTH)];
    return { letters, isUnspaced };
  });
}

/** All spellings of a name by which it is found. */
export function nameSpellings(name: string): NameSpelling[] {
  const text = withArticleInFront(name.slice(0, MAX_TEXT_LENGTH));
  return [...new Set([splitElisions(text), text])].flatMap((written) => {
    const runs = cut(written);
    const joined = joinUnspaced(runs);
    const spelling = { words: words(joined), inner: words(joined.flatMap(innerRuns)) };
    return joined.length === runs.length ? [spelling] : [spelling, { words: words(runs), inner: [] }];
  });
}

/** A run of letters or digits of one kind. */
interface Run {
  readonly text: string;
  /** Its script has no spaces between words, or people leave them out, as in Korean. */
  readonly isUnspaced: boolean;
}

/**
 * Thai and Lao; Myanmar; Hangul; Khmer; Han and kana. Blocks of Unicode: compiling regular expressions with script names
 * takes longer than reading all titles of the catalogue.
 */
const UNSPACED =
  '\\u0E00-\\u0EFF\\u1000-\\u109F\\u1100-\\u11FF\\u1780-\\u17FF\\u2E80-\\u2FDF\\u3005-\\u318F\\u31F0-\\u31FF\\u3400-\\u9FFF\\uA960-\\uA97F\\uAC00-\\uD7FF\\uF900-\\uFAFF\\u{20000}-\\u{3FFFF}';
const RUNS = new RegExp(`\\p{Nd}+|[${UNSPACED}]+|[^\\s\\p{Nd}${UNSPACED}]+`, 'gu');
const BEGINS_UNSPACED = new RegExp(`^(?!\\p{Nd})[${UNSPACED}]`, 'u');

/** A text of symbols alone, which folding would remove, is one run. An empty text has none. */
function cut(text: string): Run[] {
  if (PLAIN.test(text)) return cutPlain(text);
  const folded = foldTitle(text.replace(JOINER_BETWEEN_WORDS, ' ').replace(INVISIBLE, ''));
  if (!/[\p{L}\p{N}]/u.test(folded)) return folded === '' ? [] : [{ text: folded, isUnspaced: false }];
  return (folded.match(RUNS) ?? []).map((run) => ({ text: run, isUnspaced: BEGINS_UNSPACED.test(run) }));
}

/** Most titles are, and a hundred thousand of them are split at the start. */
const PLAIN = /^[ -~]*[a-zA-Z0-9][ -~]*$/;

function cutPlain(text: string): Run[] {
  const runs =
    text
      .toLowerCase()
      .replaceAll("'", '')
      .match(/\d+|[a-z]+/g) ?? [];
  return runs.map((run) => ({ text: run, isUnspaced: false }));
}

/** The non-joiner in Persian, which divides a word where others type a space or nothing: بچه‌ها. */
const JOINER_BETWEEN_WORDS = /(?<=\p{Script=Arabic}\p{M}*)\u200C(?=\p{Script=Arabic})/gu;

/** Direction marks and the like, and halves of characters: they slip in when something is pasted. */
const INVISIBLE = /[\p{Cf}\p{Cs}]/gu;

function words(runs: readonly Run[]): string[] {
  // A lone long-vowel mark would be nothing.
  return runs.map(({ text }) => (normalise(text) || text).slice(0, MAX_WORD_LENGTH));
}

function joinUnspaced(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.isUnspaced && run.isUnspaced) {
      joined[joined.length - 1] = { text: last.text + run.text, isUnspaced: true };
    } else {
      joined.push(run);
    }
  }
  return joined;
}

/** What is left of a run from its second letter on, from its third, and so on; of an Arabic word, without its article. */
function innerRuns({ text, isUnspaced }: Run): Run[] {
  if (!isUnspaced) return ARABIC_ARTICLE.test(text) ? [{ text: text.slice(2), isUnspaced }] : [];
  // A mark belongs to the letter before it.
  return [...text.matchAll(/(?<!^)\P{M}/gu)].map(({ index }) => ({ text: text.slice(index), isUnspaced }));
}

/** Before at least three letters, so that it isn't part of the word. */
const ARABIC_ARTICLE = /^ال\p{L}{3}/u;

/**
 * French and Italian words that lose their vowel before another one: L’avventura is found by “avventura”, and by
 * “lavventura” as a separate spelling.
 */
function splitElisions(text: string): string {
  return text.replace(/(?<![\p{L}\p{M}])(l|d|qu|un|gl|dell|nell|sull|all|dall)['’ʼ](?=\p{L})/giu, '$1 ');
}

/** Reads “Ring, The” as “The Ring”. */
function withArticleInFront(text: string): string {
  const [, rest, article] = /^(.*\S),\s*(\p{L}{1,3})['’ʼ]?\s*$/u.exec(text) ?? [];
  return rest !== undefined && article !== undefined && ARTICLES.has(article.toLowerCase())
    ? `${article} ${rest}`
    : text;
}
