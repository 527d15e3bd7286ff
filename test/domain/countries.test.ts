import { expect, it } from 'vitest';
import { FORMER_COUNTRIES, shareCountry } from '../../src/domain/countries.ts';
import { FORMER_COUNTRIES as NAMED } from '../../src/i18n/former-countries.ts';

it.each([
  [['SU'], ['RU'], true],
  [['UA', 'FR'], ['SU'], true],
  [['CS'], ['CS'], true],
  [['CZ'], ['SK'], false],
  [['DD'], ['YU'], false],
  [[], ['SU'], false],
])('a film from %j may be one from %j: %s', (one, other, may) => {
  expect(shareCountry(one, other)).toBe(may);
});

it('every country that is gone has its names', () => {
  expect([...NAMED.keys()].sort()).toEqual([...FORMER_COUNTRIES].sort());
});
