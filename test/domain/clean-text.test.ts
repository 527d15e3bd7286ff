import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from '../../src/domain/clean-text.ts';

const FAMILY = '👨‍👩‍👧‍👦';
const ENGLAND = '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}';
const PERSIAN = 'می‌خواهم او را ببینم';
const ZERO_WIDTH = '\u200B\u2060\uFEFF\u00AD\u180E';
const BIDIRECTIONAL = '\u202A\u202B\u202D\u202E\u202C\u2066\u2067\u2068\u2069\u200E\u200F\u061C';
const DIRECTION_MARKS = '\u200E\u200F\u061C';

describe('cleaning', () => {
  it.each([PERSIAN, FAMILY, ENGLAND, '❤️', '1️⃣', 'क्‍ष', '🏳️‍🌈', 'ه‍'])('leaves %s as it is', (text) => {
    expect(cleanText(text)).toBe(text);
    expect(cleanLine(text)).toBe(text);
  });

  it.each([
    ['a mark of direction after signs', 'C++\u200E והסרט'],
    ['a mark of direction at the start', '\u200FC++ הסרט'],
    ['an isolate that is closed', 'ראיתי את \u2066C++ (2019)\u2069 אתמול'],
    ['isolates in each other', '\u2067א \u2068b\u2069 ג\u2069 d'],
    ['a picture of braille dots', '⠀⠀⣀⣤⣶⠀⠀\n⠀⣿⠀⠀⣿⠀⠀'],
    ['a variant of a Han letter', '葛\u{E0100}城'],
    ['a variant of a Mongolian letter', 'ᠠ\u180Bᠨ'],
    ['the inherent vowel of Khmer', 'ក\u17B4'],
    ['an old Korean syllable', '\u1112\u1160\u11AB \u115F\u1161'],
    ['soft hyphens', 'Freundschafts\u00ADbeziehungen'],
    ['the words of Thai', 'ฉันร้องไห้\u200Bตอนจบ\u200B“เรื่องนี้”'],
  ])('leaves %s', (_, text) => {
    expect(cleanText(text)).toBe(text);
    expect(cleanText(cleanText(text))).toBe(text);
  });

  it.each([
    ['an isolate that is never closed', 'a \u2067b\nc', 'a b\nc'],
    ['an isolate that was never opened', 'a\u2069b', 'ab'],
    ['an isolate that is closed on another line', '\u2067a\nb\u2069', 'a\nb'],
    ['an isolate that holds nothing', 'a\u2067\u2068\u2069\u2069b', 'ab'],
    ['overrides and embeddings', '\u202Dא\u202C\u202Aב\u202C', 'אב'],
    ['a blank of braille among letters', 'a\u2800b', 'ab'],
    [
      'a second variant of a letter, which would hide a message',
      '葛\u{E0100}\u{E0101}\u{E0102}',
      '葛\u{E0100}',
    ],
    ['a place to break a word where none is', 'a\u200B \u00ADb\u2060', 'a b'],
    ['everything that shows nothing', '\u200E\u2067\u2069\u0301 \u2800', ''],
  ])('takes away %s', (_, typed, text) => {
    expect(cleanText(typed)).toBe(text);
  });

  it('takes away what turns the text around it about, or hides in it', () => {
    expect(cleanText(`see \u202Egpj.exe\u202C${ZERO_WIDTH}`)).toBe('see gpj.exe');
    expect(cleanText(`Ova${BIDIRECTIONAL}\u0000\u001B[31m`)).toBe(`Ova${DIRECTION_MARKS}[31m`);
    expect(cleanText('hi\u{E0068}\u{E0069}')).toBe('hi');
  });

  it('leaves no room for a hidden message after a flag', () => {
    const hidden = '\u{E0068}'.repeat(50);
    expect([...cleanText(`🏴${hidden}`)].length).toBeLessThanOrEqual(8);
    expect(cleanText(`🏴 ${hidden}`)).toBe('🏴');
  });

  it('replaces lone surrogates, so that the text can be stored and sent', () => {
    expect(cleanText('a\uD83Eb\uDC00')).toBe('a\uFFFDb\uFFFD');
  });

  it('knows one kind of line break, and at most one blank line', () => {
    expect(cleanText('a\r\nb\rc\u2028d\u2029e\u0085f')).toBe('a\nb\nc\nd\ne\nf');
    expect(cleanText('a \r\n\r\n \t\r\n\r\nb')).toBe('a\n\nb');
    expect(cleanLine('7. \r\n Koğuştaki\tMucize')).toBe('7. Koğuştaki Mucize');
  });

  it('composes letters, also where something unseen stood between them', () => {
    expect(cleanText('Kog\u0306us\u0327taki')).toBe('Koğuştaki');
    expect(cleanText('e\u200B\u0301')).toBe('é');
  });

  it('has nothing left to do the second time', () => {
    for (const typed of [`e${ZERO_WIDTH}\u0301 \r\n\r\n\n b`, ENGLAND + ZERO_WIDTH, '\u202E \u200C x ']) {
      expect(cleanText(cleanText(typed))).toBe(cleanText(typed));
      expect(cleanLine(cleanLine(typed))).toBe(cleanLine(typed));
    }
  });
});
