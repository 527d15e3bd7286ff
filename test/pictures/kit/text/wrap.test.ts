import { describe, expect, it } from 'vitest';
import { Fonts } from '../../../../src/pictures/kit/text/fonts.ts';
import { wrap, wrapTitle } from '../../../../src/pictures/kit/text/wrap.ts';

const STYLE = { size: 20, weight: 400, han: 'jp' } as const;
const fonts = new Fonts();

async function lines(text: string, width: number, maxLines: number, how = wrap): Promise<string[]> {
  const typesetter = await fonts.typesetterFor([{ text: `${text}…`, han: 'jp' }]);
  const set = how(typesetter, text, STYLE, { width, maxLines });
  for (const line of set) expect(line.width).toBeLessThanOrEqual(width);
  return set.map((line) => line.text);
}

describe('a text that is too wide', () => {
  it('stays on one line where there is room', async () => {
    expect(await lines('Miracle in Cell No. 7', 600, 2)).toEqual(['Miracle in Cell No. 7']);
  });

  it('breaks between words', async () => {
    expect(await lines('Miracle in Cell No. 7', 150, 3)).toEqual(['Miracle in Cell', 'No. 7']);
  });

  it('ends with an ellipsis where the lines are used up', async () => {
    expect((await lines('The Tall Blond Man with One Black Shoe', 150, 2)).at(-1)).toMatch(/\w…$/);
  });

  it('breaks within a word that is longer than a line', async () => {
    const set = await lines('Donaudampfschifffahrt', 100, 4);
    expect(set.length).toBeGreaterThan(1);
    expect(set.join('')).toBe('Donaudampfschifffahrt');
  });

  it('breaks Japanese and Thai between words, though there are no blanks', async () => {
    for (const text of ['おとなの事情スマホをのぞいたら', 'บางกอกแดนเจอรัสเพชฌฆาตเงียบ']) {
      const set = await lines(text, 190, 3);
      expect(set.length).toBeGreaterThan(1);
      expect(set.join('')).toBe(text);
    }
  });

  it('keeps together what a binding blank ties', async () => {
    expect(await lines('Norway, United\u00A0States', 140, 2)).toEqual(['Norway,', 'United\u00A0States']);
  });

  it('as a title leaves no last word alone', async () => {
    const title = 'Nosferatu: A Symphony of Horror';
    expect(await lines(title, 270, 2)).toEqual(['Nosferatu: A Symphony of', 'Horror']);
    expect(await lines(title, 270, 2, wrapTitle)).toEqual(['Nosferatu: A Symphony', 'of Horror']);
  });
});
