import { plainDigits } from './digits.ts';
import { readUnits } from './time-units.ts';

/** A point in a film, in whole seconds from its start. */

export type TimestampFault =
  | { readonly rule: 'unreadable' }
  | { readonly rule: 'pastTheEnd'; readonly seconds: number; readonly minutes: number }
  /** It can be read as hours and minutes, or as minutes and seconds. */
  | { readonly rule: 'ambiguous'; readonly readings: readonly number[] };

export type TimestampVerdict =
  | { readonly ok: true; readonly seconds: number }
  | { readonly ok: false; readonly fault: TimestampFault };

/** 1:58:30. */
const CLOCK = /^(\d{1,2})[:.]([0-5]?\d)[:.]([0-5]\d)$/;
/** 1:58 (hours and minutes, or minutes and seconds), 118:30. */
const SHORT_CLOCK = /^(\d{1,3})[:.]([0-5]\d)$/;
/** 1:58'30" and 118'30". */
const PRIMES = /^(?:(\d{1,2})[:.])?(\d{1,3})'(?:([0-5]?\d)(?:"|'')?)?$/;

/** No film in cinemas is longer, so a larger number before the minutes is no hour. */
const MAX_HOURS = 5;

/** All that it may mean, in seconds; none if it isn't a time. Hours come first. */
function readTime(typed: string): readonly number[] {
  const clock = CLOCK.exec(typed);
  if (clock) return [inSeconds(clock[1], clock[2], clock[3])];
  const primes = PRIMES.exec(typed);
  if (primes) return [inSeconds(primes[1], primes[2], primes[3])];
  const short = SHORT_CLOCK.exec(typed);
  if (short) {
    const [, first, second] = short;
    const asMinutes = inSeconds('0', first, second);
    const isHour = Number(first) <= MAX_HOURS && asMinutes > 0;
    return isHour ? [inSeconds(first, second), asMinutes] : [asMinutes];
  }
  const seconds = readUnits(typed);
  return seconds === undefined ? [] : [seconds];
}

const inSeconds = (hours = '0', minutes = '0', seconds = '0'): number =>
  Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);

/**
 * @param typed as a person types it; digits of any script and full-width colons are accepted
 * @param runtimes of the film, in minutes; if sources differ, the longest counts
 */
export function checkTimestamp(typed: string, runtimes: readonly number[]): TimestampVerdict {
  const plain = plainDigits(typed)
    .replace(/[\u2018\u2019\u2032\u00B4`]/g, "'")
    .replace(/[\u201C\u201D\u2033]/g, '"')
    .trim();
  const readings = readTime(plain);
  const [first, ...others] = readings;
  if (first === undefined) return { ok: false, fault: { rule: 'unreadable' } };
  const minutes = runtimes.length > 0 ? Math.max(...runtimes) : undefined;
  if (minutes === undefined) {
    if (others.length > 0) return { ok: false, fault: { rule: 'ambiguous', readings } };
    return { ok: true, seconds: first };
  }
  const within = readings.find((seconds) => seconds <= minutes * 60);
  if (within !== undefined) return { ok: true, seconds: within };
  return { ok: false, fault: { rule: 'pastTheEnd', seconds: first, minutes } };
}

/** `1:58:30`, always with the hour, so that 1:58 can't be read as two hours. */
export function formatTimestamp(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
