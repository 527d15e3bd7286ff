import { toRomaji } from 'wanakana';

/** Hiragana and katakana, full width. */
const KANA = /^[\u3041-\u3096\u30A1-\u30FA\u30FC\s・、。]+$/u;

/** Long vowels as they sound, which romanised titles write with a macron or not at all: Tōkyō. */
const LONG_VOWELS: readonly (readonly [written: RegExp, heard: string])[] = [
  [/o[ou]/g, 'o'],
  [/uu/g, 'u'],
  [/aa/g, 'a'],
];

/**
 * Kana in Latin letters, with long vowels as they are written and as they sound, since many a title is known by its reading: しちにん for
 * “Shichinin”. Nothing for other text: how kanji are read takes a dictionary.
 */
export function romanised(typed: string): string[] {
  const text = typed.normalize('NFKC').trim();
  if (text === '' || !KANA.test(text)) return [];
  // The particle を sounds like お.
  const written = toRomaji(text).replaceAll('wo', 'o');
  const heard = LONG_VOWELS.reduce((word, [long, short]) => word.replace(long, short), written);
  return [...new Set([written, heard])];
}
