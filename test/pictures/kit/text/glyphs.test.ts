import { iso31661 } from 'iso-3166';
import { describe, expect, it } from 'vitest';
import { countryName } from '../../../../src/i18n/countries.ts';
import { textsFor } from '../../../../src/i18n/texts.ts';
import { settable } from '../../../../src/pictures/kit/text/clusters.ts';
import { Fonts } from '../../../../src/pictures/kit/text/fonts.ts';
import { lineageOf, textsOf } from '../../../../src/pictures/lineage/entry.ts';
import { families, filmOf } from '../../lineage/families.ts';

/** Opening every font file takes some seconds on a busy machine. */
const TIMEOUT_MS = 120_000;

const fonts = new Fonts();

async function set(text: string, han: 'jp' | 'kr' | 'sc' | 'tc' = 'sc') {
  const cleaned = settable(text);
  const typesetter = await fonts.typesetterFor([{ text: cleaned, han }]);
  return typesetter.line(cleaned, { size: 100, weight: 400, han });
}

const shapesOf = async (text: string, han: 'jp' | 'kr' | 'sc' | 'tc' = 'sc') =>
  (await set(text, han)).glyphs.map(({ outline }) => outline);

/** Words set at once. */
const A_LINE = 50;

/** Each word is set once, since thousands of texts have most of theirs in common. */
async function lackingOf(texts: readonly string[]): Promise<string[]> {
  const words = [...new Set(texts.flatMap((text) => text.split(' ')))];
  const lacking: string[] = [];
  for (let at = 0; at < words.length; at += A_LINE) {
    lacking.push(...(await set(words.slice(at, at + A_LINE).join(' '))).lacking);
  }
  return lacking;
}

describe('a glyph is there', () => {
  it('for all that the pictures of the catalogue say, in every language', {
    timeout: TIMEOUT_MS,
  }, async () => {
    const told = families.flatMap((family) =>
      ['en-US', 'es-ES', 'tr'].flatMap((locale) =>
        textsOf(lineageOf(filmOf(family), family, textsFor(locale))),
      ),
    );
    expect(told.length).toBeGreaterThan(1000);
    expect(await lackingOf(told.map(({ text }) => text))).toEqual([]);
  });

  it('for every title in every language, and everybody who directed', { timeout: TIMEOUT_MS }, async () => {
    const films = families.flatMap((family) => family.films);
    const names = films.flatMap((film) => [
      film.title,
      film.originalTitle,
      ...Object.values(film.titles),
      ...film.directors,
    ]);
    expect(await lackingOf(names)).toEqual([]);
  });

  it('for every country in every language', { timeout: TIMEOUT_MS }, async () => {
    const names = iso31661
      .filter(({ state }) => state === 'assigned')
      .flatMap(({ alpha2 }) => ['en', 'es', 'tr'].map((language) => countryName(alpha2, language)));
    expect(await lackingOf(names)).toEqual([]);
  });

  it.each([
    ['Georgian', 'მონანიება'],
    ['Armenian', 'Նռան գույնը'],
    ['Gujarati', 'છેલ્લો શો'],
    ['Gurmukhi', 'ਅੰਨ੍ਹੇ ਘੋੜੇ ਦਾ ਦਾਨ'],
    ['Khmer', 'ទន្លេសាប'],
    ['Odia', 'କାଳିରା ଅତୀତ'],
    ['Marathi', 'श्वास'],
    ['Yoruba', 'Ẹ̀ṣọ́ ilẹ̀'],
    ['Vietnamese', 'Tiệc trăng máu'],
    ['Persian', 'جدایی نادر از سیمین'],
    ['a sign and a fraction', '★ 8½ → ♥'],
  ])('for %s, which films to come may be written in', async (_, text) => {
    expect((await set(text)).lacking).toEqual([]);
  });
});

describe('a text', () => {
  it('shows an empty box for each character that no font has, and the rest as it is', async () => {
    const line = await set('A \u{1FFFD}\u{1FFFD} B');
    expect(line.lacking).toEqual(['\u{1FFFD}', '\u{1FFFD}']);
    const [a, box, other, b] = line.glyphs.map(({ outline }) => outline);
    expect(box).toBe(other);
    expect([a, b]).toEqual(await shapesOf('AB'));
  });

  it('is one emoji for one of many parts, and nothing for what takes no room', async () => {
    expect((await set('👩‍👩‍👧‍👦')).emoji).toHaveLength(1);
    expect(await shapesOf('A\u200B\u202EB\u0000\n')).toEqual(await shapesOf('AB'));
  });

  it('holds lone surrogates as a mark, and does not fail', async () => {
    expect((await set('A\uD800')).glyphs).toHaveLength(2);
  });

  it('joins Arabic letters, and runs from right to left', async () => {
    const [alone] = await shapesOf('ع');
    const word = await shapesOf('ععع');
    expect(word).toHaveLength(3);
    expect(new Set([...word, alone]).size).toBe(4);
    // The initial form is on the right.
    expect(word.at(-1)).toBe((await shapesOf('عـ')).at(-1));
  });

  it('loses a mark that no font has, and keeps its letter', async () => {
    const line = await set('r\u0325');
    expect(line.glyphs.map(({ outline }) => outline)).toEqual(await shapesOf('r'));
    expect(line.lacking).toEqual(['r\u0325']);
  });

  it('orders Hebrew and numbers in one line as they are read', async () => {
    const [one, two, shin, lamed] = await shapesOf('12 שלום').then((shapes) => {
      const [mem, vav, lam, sh, first, second] = shapes;
      expect([mem, vav, lam, sh].every((shape) => shape !== undefined)).toBe(true);
      return [first, second, sh, lam];
    });
    expect([one, two]).toEqual(await shapesOf('12'));
    expect([shin]).toEqual(await shapesOf('ש'));
    expect([lamed]).toEqual(await shapesOf('ל'));
  });

  it('is written as in its own country where Han characters differ', async () => {
    const shapes = await Promise.all((['jp', 'kr', 'sc', 'tc'] as const).map((han) => shapesOf('骨', han)));
    expect(new Set(shapes.flat()).size).toBeGreaterThan(2);
  });

  it('is as wide as its glyphs, and bold is wider', async () => {
    const typesetter = await fonts.typesetterFor([{ text: 'Memo', han: 'sc' }]);
    const width = (size: number, weight: 400 | 700) =>
      typesetter.line('Memo', { size, weight, han: 'sc' }).width;
    expect(width(40, 400)).toBeCloseTo(2 * width(20, 400), 5);
    expect(width(40, 700)).toBeGreaterThan(width(40, 400));
  });
});
