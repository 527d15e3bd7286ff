import type { TimeStyle } from './markdown.ts';

/** The time formats of Discord's client. Pure: language and current time are arguments. */

const formats: Readonly<Record<Exclude<TimeStyle, 'R'>, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const units = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

export function timeWords(style: TimeStyle, at: number, locale: string, now: number): string {
  return style === 'R' ? relative(at, locale, now) : new Date(at).toLocaleString(locale, formats[style]);
}

/** Above a message: only the time if it is from today. */
export function headWords(at: number, locale: string, now: number): string {
  if (dayOf(at) === dayOf(now)) return timeWords('t', at, locale, now);
  return new Date(at).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'short' });
}

/** A key for the local day. */
export const dayOf = (at: number): string => new Date(at).toDateString();

function relative(at: number, locale: string, now: number): string {
  const seconds = (at - now) / 1000;
  const [unit, length] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale).format(Math.round(seconds / length), unit);
}
