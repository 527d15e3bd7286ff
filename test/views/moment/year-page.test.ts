import { expect, it } from 'vitest';
import { yearPage } from '../../../src/views/moment/year-page.ts';
import { english } from '../../support/texts/english.ts';
import { faultsOf } from '../../support/view-fixtures.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const countries = LETTERS.flatMap((one) => LETTERS.map((other) => one + other));

it('fits into a message, however long titles are and however many countries there were', () => {
  const film = { title: `${'*'.repeat(250)} (2019)`, han: 'jp' } as const;
  const page = yearPage(
    {
      ...{ year: 2026, moments: 123_456, goosebumps: 1_234_567, films: 12_345 },
      months: LETTERS.slice(0, 12).map(() => ({ told: 12_345, felt: 123_456 })),
      mostFelt: [1, 2, 3].map((number) => ({ number, film, count: 12_345 })),
      mostTold: { film, count: 12_345 },
      first: { number: 1, film },
      filmCountries: new Map(countries.map((code) => [code, 12_345])),
      picture: undefined,
    },
    english,
  );
  expect(faultsOf(page)).toEqual([]);
});
