/** A point in a film, in whole seconds from its start. */

export type TimestampFault =
  | { readonly rule: 'unreadable' }
  | { readonly rule: 'pastTheEnd'; readonly seconds: number; readonly minutes: number };

export type TimestampVerdict =
  | { readonly ok: true; readonly seconds: number }
  | { readonly ok: false; readonly fault: TimestampFault };

/** 1:58:30, or 118:30 (minutes and seconds). */
const CLOCK = /^(?:(\d{1,2}):([0-5]?\d)|(\d{1,3})):([0-5]\d)$/;
/** 1h 58m 30s, or any part of it: 118m, 2h. */
const UNITS = /^(?:(\d{1,2})\s*h)?\s*(?:(\d{1,3})\s*m(?:in)?)?\s*(?:(\d{1,2})\s*s)?$/i;

function parseTimestamp(typed: string): number | undefined {
  const clock = CLOCK.exec(typed);
  if (clock) {
    const [, hours = '0', minutesOfHour, minutes = '0', seconds = '0'] = clock;
    return Number(hours) * 3600 + Number(minutesOfHour ?? minutes) * 60 + Number(seconds);
  }
  const units = UNITS.exec(typed);
  if (!units || typed === '') return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = units;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/**
 * @param typed as a person types it; digits of any script and full-width colons are accepted
 * @param runtimes of the film, in minutes; if sources differ, the longest counts
 */
export function checkTimestamp(typed: string, runtimes: readonly number[]): TimestampVerdict {
  const plain = typed
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, digitValue)
    .trim();
  const seconds = parseTimestamp(plain);
  if (seconds === undefined) return { ok: false, fault: { rule: 'unreadable' } };
  const minutes = runtimes.length > 0 ? Math.max(...runtimes) : undefined;
  if (minutes !== undefined && seconds > minutes * 60)
    return { ok: false, fault: { rule: 'pastTheEnd', seconds, minutes } };
  return { ok: true, seconds };
}

/** Unicode has the ten digits of every script in a row that starts with its zero. */
function digitValue(digit: string): string {
  let code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return String(value);
}

/** `1:58:30`, always with the hour, so that 1:58 can't be read as two hours. */
export function formatTimestamp(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
