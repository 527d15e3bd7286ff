import { digitValue, FOREIGN_DIGIT } from './digits.ts';

/**
 * Folds a text so that what people type finds what is written: no case, no accents, no punctuation, plain digits. Marks are stripped only
 * after Latin, Greek, Cyrillic and Arabic letters: in Hindi and other scripts they are vowels.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return wordsIn(text.toLowerCase().replace(/'/g, ''), ASCII_WORDS);
  const letters = text
    .replace(/İ/g, 'i')
    .normalize('NFKD')
    .replace(UNHEARD, '')
    .replace(FOREIGN_DIGIT, digitValue)
    .replace(MARK_TO_STRIP, '')
    .replace(/\u093C/g, '')
    .toLowerCase()
    .replace(/[ıßøœæđłþ]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFC')
    .replace(/['’ʼ]/g, '');
  return wordsIn(letters, WORDS);
}

/** Much of what is folded is plain, and takes a fraction of the time: hundreds of thousands of texts are. */
const ASCII = /^[\0-\x7F]*$/;
const ASCII_WORDS = /[a-z0-9]+/g;
const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

/** Looking for words takes less time than replacing all that is between them. */
const wordsIn = (text: string, words: RegExp): string => text.match(words)?.join(' ') ?? '';

/** The mark first: looking behind at every letter takes several times as long. */
const MARK_TO_STRIP =
  /\p{M}(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}]\p{M}+)/gu;

/** Variants of letters, and what only guides how a text is set. */
const UNHEARD = /\p{Variation_Selector}|[\u00AD\u061C\u200E\u200F\u2060\u2066-\u2069]/gu;

/** A folded title, or the title itself if folding leaves nothing of it, as for “???” or “🎬”. */
export function foldTitle(title: string): string {
  return fold(title) || title.normalize('NFKC').trim();
}

/** Letters that Unicode does not decompose. */
const PLAIN: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  ø: 'o',
  œ: 'oe',
  æ: 'ae',
  đ: 'd',
  ł: 'l',
  þ: 'th',
};
