import { describe, expect, it } from 'vitest';
import { typedPlace } from '../../src/flows/typed-place.ts';
import { UserError } from '../../src/interactions/user-error.ts';

describe('a place that somebody typed', () => {
  it.each([
    ['7', 7],
    [' 7 ', 7],
    ['007', 7],
    ['٢٣', 23],
    ['２', 2],
    ['999999999', 999_999_999],
  ])('%j is %i', (typed, place) => {
    expect(typedPlace(typed, 9, 'moment.notAPlace')).toBe(place);
  });

  it.each(['', ' ', '0', '٠', '-1', '+1', '1e3', '1.5', '1,000', '1 2', '0x5', '9999999999', 'the end'])(
    '%j is none, and the last one is told',
    (typed) => {
      const error = new UserError('moment.notAPlace', { typed, total: 9 });
      expect(() => typedPlace(typed, 9, 'moment.notAPlace')).toThrow(error);
    },
  );
});
