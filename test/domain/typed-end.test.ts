import { expect, it } from 'vitest';
import { readEnd, spanOf } from '../../src/domain/typed-end.ts';
import { NOW } from '../support/builders.ts';

const HOUR = 3_600_000;
const after = (typed: string, locale = 'en-GB') => {
  const end = readEnd(typed, NOW, locale);
  return end === undefined ? undefined : (end - NOW) / HOUR;
};

it.each([
  ['30m', 0.5],
  ['1h', 1],
  ['7 d', 168],
  ['2 weeks', 336],
  ['3 días', 72],
  ['1 saat', 1],
  ['7 GÜN', 168],
  ['٧d', 168],
])('%j ends so many hours from now: %d', (typed, hours) => {
  expect(after(typed)).toBe(hours);
});

it('a day ends when it is over, and so does a month', () => {
  expect(readEnd('2026-12-05', NOW, 'en-GB')).toBe(Date.UTC(2026, 11, 6));
  expect(readEnd('12/5/2026', NOW, 'en-US')).toBe(Date.UTC(2026, 11, 6));
  expect(readEnd('2026-12', NOW, 'en-GB')).toBe(Date.UTC(2027, 0, 1));
});

it.each(['', 'h', '7', '1 fortnight', 'tomorrow', '99999h', '-1h', '1h30'])('%j is no end', (typed) => {
  expect(after(typed)).toBeUndefined();
});

it.each([
  [undefined, { days: 0, hours: 0 }],
  [1, { days: 0, hours: 1 }],
  [48 * HOUR, { days: 0, hours: 48 }],
  [48 * HOUR + 1, { days: 3, hours: 0 }],
])('%j milliseconds are counted as %j', (ms, span) => {
  expect(spanOf(ms)).toEqual(span);
});
