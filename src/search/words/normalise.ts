import { simplified } from './han.ts';

/**
 * Unifies letters that people type in different ways. It takes folded text (`fold.ts`); the result is for comparing, not
 * for reading.
 */
export function normalise(folded: string): string {
  return ASCII.test(folded) ? folded : unified(folded.replace(/\p{Script=Hangul}+/gu, keysOfHangul));
}

/** The same, but leaves Hangul as syllables. */
export function unified(folded: string): string {
  return ASCII.test(folded)
    ? folded
    : folded
        .replace(/[\u30A1-\u30F6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - KATAKANA_TO_HIRAGANA))
        .replace(SMALL_KANA, (small) => LARGE_KANA[small] ?? small)
        .replace(SILENT, '')
        .replace(SHAPES, (letter) => LETTER_OF_SHAPE[letter] ?? letter)
        .replace(HAN, simplified);
}

/** Without rare characters, whose forms are not in the tables. */
const HAN = /[\u3400-\u9FFF]+/g;

const ASCII = /^[ -~]*$/;

const KATAKANA_TO_HIRAGANA = 0x60;

/** Small kana, which are often written large: キャ, キヤ. */
const LARGE_KANA = pairs('ぁぃぅぇぉっゃゅょゎゕゖ', 'あいうえおつやゆよわかけ');
const SMALL_KANA = anyOf(LARGE_KANA);

/** The long-vowel mark in kana, the stretching of Arabic letters, and Hebrew points. */
const SILENT = /[ー\u0640\u0591-\u05C7]/g;

/**
 * The final forms of Greek sigma and of Hebrew letters, which come in the middle of a word while it is being typed; letters
 * of Arabic, Persian and Urdu that replace each other; the two signs for a nasal vowel in Hindi.
 */
const LETTER_OF_SHAPE: Readonly<Record<string, string>> = {
  ...pairs('ς', 'σ'),
  ...pairs('ךםןףץ', 'כמנפצ'),
  ...pairs('\u0629\u0649\u06CC\u06D2\u06A9\u06C1', '\u0647\u064A\u064A\u064A\u0643\u0647'),
  ...pairs('\u0901', '\u0902'),
};
const SHAPES = anyOf(LETTER_OF_SHAPE);

/**
 * Hangul as the keys that are pressed for it, so that it matches at each key: while 방 is being typed it reads ㅂ, 바, 방, and
 * a consonant may be at the end of one syllable (납) until the next key moves it (나비).
 */
function keysOfHangul(text: string): string {
  return [...text.normalize('NFD')].map((jamo) => KEYS_OF_JAMO.get(jamo) ?? jamo).join('');
}

/** In Unicode's order of the jamo: from U+1100, U+1161 and U+11A8. */
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'.split('');
const VOWELS = 'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'.split(' ');
const FINALS =
  'ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(
    ' ',
  );

const KEYS_OF_JAMO = new Map([
  ...fromCode(0x1100, INITIALS),
  ...fromCode(0x1161, VOWELS),
  ...fromCode(0x11a8, FINALS),
]);

function fromCode(first: number, keys: readonly string[]): (readonly [string, string])[] {
  return keys.map((key, index) => [String.fromCharCode(first + index), key] as const);
}

function pairs(from: string, to: string): Readonly<Record<string, string>> {
  const targets = [...to];
  return Object.fromEntries([...from].map((letter, index) => [letter, targets[index] ?? letter]));
}

function anyOf(letters: Readonly<Record<string, string>>): RegExp {
  return new RegExp(`[${Object.keys(letters).join('')}]`, 'g');
}
