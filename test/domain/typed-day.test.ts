import { expect, it } from 'vitest';
import { isoDay, readDays } from '../../src/domain/typed-day.ts';

const read = (typed: string, locale = 'en-GB') => {
  const days = readDays(typed, locale);
  return days && [isoDay(days.first), isoDay(days.last)];
};

it.each([
  ['2026', ['2026-01-01', '2026-12-31']],
  ['2024-02', ['2024-02-01', '2024-02-29']],
  ['2026-11-05', ['2026-11-05', '2026-11-05']],
  ['2026/11/5', ['2026-11-05', '2026-11-05']],
  ['5.11.2026', ['2026-11-05', '2026-11-05']],
  [' 5/11/2026 ', ['2026-11-05', '2026-11-05']],
  ['٢٠٢٦-١١-٠٥', ['2026-11-05', '2026-11-05']],
])('%j means the days from %j', (typed, days) => {
  expect(read(typed)).toEqual(days);
});

it('the month comes first in American English', () => {
  expect(read('11/5/2026', 'en-US')).toEqual(['2026-11-05', '2026-11-05']);
  expect(read('11.5.2026', 'en-US')).toEqual(['2026-05-11', '2026-05-11']);
});

it.each(['', 'yesterday', '2026-13', '2026-02-31', '31/02/2026', '1/2.2026', '99999', '26-11-05', '1950'])(
  '%j is no date',
  (typed) => {
    expect(read(typed)).toBeUndefined();
  },
);
