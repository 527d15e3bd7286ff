import { describe, expect, it } from 'vitest';
import {
  insertNumber,
  mergedDescending,
  positionOf,
  removeNumber,
  startingWith,
} from '../../../src/data/community/sorted-numbers.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('sorted numbers', () => {
  it('stay sorted, each once, whatever is put in and taken out', () => {
    const random = seededRandom(1);
    const numbers: number[] = [];
    const expected = new Set<number>();
    for (let count = 0; count < 2_000; count += 1) {
      const number = Math.floor(random() * 200);
      if (random() < 0.5) {
        insertNumber(numbers, number);
        expected.add(number);
      } else {
        removeNumber(numbers, number);
        expected.delete(number);
      }
    }
    expect(numbers).toEqual([...expected].sort((one, other) => one - other));
    for (const number of expected) expect(numbers[positionOf(numbers, number)]).toBe(number);
  });

  it.each(['1', '12', '9', '10', '250', '2500', '25000', '3', '01', '0', '', '99999999999999999999'])(
    'that begin with %j come as those of a list that is looked through, the largest first',
    (digits) => {
      const numbers = upTo(2_504).filter((number) => number % 3 > 0);
      const expected = numbers.filter((number) => digits !== '' && String(number).startsWith(digits));
      expect([...startingWith(numbers, digits)]).toEqual(expected.reverse());
    },
  );

  it('of several lists come as of one, the largest first', () => {
    const lists = [[5, 9], [], [1, 2, 12], [3], [10, 11]];
    expect(mergedDescending(lists)).toEqual([12, 11, 10, 9, 5, 3, 2, 1]);
    expect(mergedDescending([])).toEqual([]);
    expect(mergedDescending([[]])).toEqual([]);
    expect(mergedDescending([[4, 7]])).toEqual([7, 4]);
    expect(lists).toEqual([[5, 9], [], [1, 2, 12], [3], [10, 11]]);
  });
});
