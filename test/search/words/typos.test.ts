import { describe, expect, it } from 'vitest';
import { TypoCounter, typosInName, typosInTitle } from '../../../src/search/words/typos.ts';

const count = (word: string, other: string) => new TypoCounter(word, 2, false).count(other);
const begins = (word: string, other: string) => new TypoCounter(word, 2, true).count(other);

describe('typing errors', () => {
  it.each([
    ['mucize', 'mucize', 0],
    ['mucise', 'mucize', 1],
    ['mucze', 'mucize', 1],
    ['muciize', 'mucize', 1],
    ['muczie', 'mucize', 1],
    ['umcize', 'mucize', 1],
    ['mucizee', 'mucizes', 1],
    ['umcise', 'mucize', 2],
    ['mzucie', 'mucize', 2],
  ])('between %s and %s are %d', (word, other, errors) => {
    expect(count(word, other)).toBe(errors);
    expect(count(other, word)).toBe(errors);
  });

  it.each([
    ['mucize', 'perfect'],
    ['mucize', 'muc'],
    ['muc', 'mucize'],
    ['abcdef', 'fedcba'],
    ['mucize', ''],
  ])('between %s and %s are too many', (word, other) => {
    expect(count(word, other)).toBeGreaterThan(2);
  });

  it('in a word that is still being typed leave open how it goes on', () => {
    expect(begins('inouch', 'intouchables')).toBe(1);
    expect(begins('intuoch', 'intouchables')).toBe(1);
    expect(begins('xxtouch', 'intouchables')).toBe(2);
    expect(begins('xyzouch', 'intouchables')).toBeGreaterThan(2);
  });

  it('are counted anew for each word', () => {
    const counter = new TypoCounter('mucize', 2, false);
    expect(['perfect', 'mucize', 'xx', 'mucise', 'mucize'].map((word) => counter.count(word) <= 1)).toEqual([
      false,
      true,
      false,
      true,
      true,
    ]);
  });

  it('are allowed in titles from six letters on, two from nine on', () => {
    expect([3, 5, 6, 8, 9, 20].map(typosInTitle)).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('are allowed in names of people from four letters on, two from eight on', () => {
    expect([3, 4, 7, 8, 20].map(typosInName)).toEqual([0, 1, 1, 2, 2]);
  });
});
