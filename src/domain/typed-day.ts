import { plainDigits } from './digits.ts';
import { MS_PER_DAY } from './moment-query.ts';

/** The days that somebody means by a date: one, or all of a month or year. Days since 1970-01-01, UTC. */
export interface TypedDays {
  readonly first: number;
  readonly last: number;
}

const YEARS = { min: 1970, max: 2200 } as const;

/**
 * 2026, 2026-11, 2026-11-05, 5.11.2026, 5/11/2026; in American English the month comes first.
 * @returns `undefined` if it is no such date
 */
export function readDays(typed: string, locale: string): TypedDays | undefined {
  const text = plainDigits(typed).trim();
  const [, year, month, day] = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text) ?? [];
  if (year !== undefined) return daysOf(Number(year), numberOf(month), numberOf(day));
  const [, one, sign, other, of] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (one === undefined || other === undefined || of === undefined) return undefined;
  const [first, second] = [Number(one), Number(other)];
  return locale === 'en-US' && sign === '/'
    ? daysOf(Number(of), first, second)
    : daysOf(Number(of), second, first);
}

const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text));

function daysOf(year: number, month?: number, day?: number): TypedDays | undefined {
  if (year < YEARS.min || year > YEARS.max) return undefined;
  if (month === undefined) return { first: dayAt(year, 0, 1), last: dayAt(year + 1, 0, 0) };
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { first: dayAt(year, month - 1, 1), last: dayAt(year, month, 0) };
  const found = dayAt(year, month - 1, day);
  // 31 February would be another day.
  if (new Date(found * MS_PER_DAY).getUTCDate() !== day) return undefined;
  return { first: found, last: found };
}

const dayAt = (year: number, month: number, day: number): number => Date.UTC(year, month, day) / MS_PER_DAY;

/** The day of a time in milliseconds since 1970. */
export const dayOf = (at: number): number => Math.floor(at / MS_PER_DAY);

/** Midnight at its beginning, UTC. */
export const dateOf = (day: number): Date => new Date(day * MS_PER_DAY);

/** 2026-11-05 */
export const isoDay = (day: number): string => dateOf(day).toISOString().slice(0, 'YYYY-MM-DD'.length);
