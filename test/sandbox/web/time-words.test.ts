import { describe, expect, it } from 'vitest';
import { headWords, timeWords } from '../../../sandbox/web/markup/time-words.ts';

const at = new Date(2026, 3, 20, 16, 20, 30).getTime();
const second = 1_000;
const day = 86_400 * second;

/** Some versions of the locale data use narrow spaces. */
const plain = (words: string) => words.replace(/\s/g, ' ');

describe('a moment', () => {
  it.each([
    ['t', '16:20'],
    ['T', '16:20:30'],
    ['d', '20/04/2026'],
    ['D', '20 April 2026'],
    ['f', '20 April 2026 at 16:20'],
    ['F', 'Monday 20 April 2026 at 16:20'],
  ] as const)('in style %s', (style, words) => {
    expect(plain(timeWords(style, at, 'en-GB', at)).replace('Monday,', 'Monday')).toBe(words);
  });

  it.each([
    [-5 * second, 'en-US', '5 seconds ago'],
    [90 * second, 'en-US', 'in 2 minutes'],
    [-3 * 3600 * second, 'tr', '3 saat önce'],
    [-400 * day, 'es-419', 'hace 1 año'],
    [0, 'en-US', 'in 0 seconds'],
  ])('%i ms from now, in %s', (off, locale, words) => {
    expect(timeWords('R', at + off, locale, at)).toBe(words);
  });
});

it('names the day above a message only where it is another', () => {
  expect(plain(headWords(at, 'en-GB', at + second))).toBe('16:20');
  expect(plain(headWords(at, 'en-GB', at + day))).toBe('20/04/2026, 16:20');
});
