import { describe, expect, it } from 'vitest';
import { packTexts } from '../../../src/search/names/pack-texts.ts';
import { readQuery, STRICT, wordsOfQuery } from '../../../src/search/names/query.ts';
import { NEARNESS, TextIndex } from '../../../src/search/names/text-index.ts';

/** Words of which none is the beginning of another, or one typing error away from it. */
const WORDS = Array.from({ length: 40 }, (_, index) =>
  String.fromCharCode(97 + (index % 20), 97 + Math.floor(index / 20)).repeat(4),
);

const TITLE = WORDS.join(' ');
const describeTitle = (name: string) => ({ names: [name], otherNames: [], help: [] });
/** A word that the index has, but not in the long title. */
const OTHER = 'unlike';
const index = new TextIndex(packTexts([TITLE, `${OTHER} one`, `${OTHER} two`].map(describeTitle)));

describe('a search of more words than any title has', () => {
  it('finds the title that begins so', () => {
    const found = { nearness: NEARNESS.exact, groups: [{ documents: [0] }] };
    expect(index.find(`${TITLE} and more`, 5)).toMatchObject(found);
  });

  it.each([32, 33, 40])('of %i words takes none of them for another', (count) => {
    const typed = [OTHER, ...WORDS.slice(1, count)].join(' ');
    expect(index.find(typed, 5).nearness).toBe(NEARNESS.allButOneWord);
  });

  it('has a bit of its own for each word that is looked at', () => {
    const words = wordsOfQuery(TITLE);
    const bits = readQuery(words, packTexts([describeTitle(TITLE)]), STRICT).words.map(({ bit }) => bit);
    expect(new Set(bits).size).toBe(words.length);
    expect(bits.every((bit) => bit > 0)).toBe(true);
  });
});
