import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** When a community's digest comes: on which days, at which full hour, and where that hour is meant. */
export interface DigestTimes {
  /** From 1, a Monday, to 7, in that order. */
  readonly days: readonly number[];
  /** From 0 to 23. */
  readonly hour: number;
  /** By its IANA name, such as `Europe/Malta`. */
  readonly zone: string;
}

/** The day and hour for which a digest is meant, in the community's time zone, such as `2026-12-01T18`. */
export const SlotId = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}$/);

export interface DigestSlot {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Days looked at in each direction: a week, and one on each side that a change of the clock or of the date line may move. */
const LOOKED_AT = 9;

/** The first slot after that time. */
export function nextSlot(times: DigestTimes, now: number): DigestSlot {
  const found = slotsAround(times, now, 1).find(({ at }) => at > now);
  if (!found) throw new Error('no weekday is chosen');
  return found;
}

/** The last slot that has come by that time. */
export function latestSlot(times: DigestTimes, now: number): DigestSlot {
  const found = slotsAround(times, now, -1).find(({ at }) => at <= now);
  if (!found) throw new Error('no weekday is chosen');
  return found;
}

/** Counts slots: each is one more than the one before, so that lists can be gone through. */
export function indexOfSlot({ days }: Pick<DigestTimes, 'days'>, id: string): number {
  const date = Temporal.PlainDate.from(id.slice(0, 'YYYY-MM-DD'.length));
  const sinceMonday = FIRST_MONDAY.until(date, { largestUnit: 'days' }).days;
  return Math.floor(sinceMonday / 7) * days.length + days.indexOf(date.dayOfWeek);
}

const FIRST_MONDAY = Temporal.PlainDate.from('1969-12-29');

/** @param step 1 for later and later slots, -1 for earlier ones */
function slotsAround({ days, hour, zone }: DigestTimes, now: number, step: 1 | -1): DigestSlot[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  return Array.from({ length: LOOKED_AT + 1 }, (_, at) => today.add({ days: step * (at - 1) }))
    .filter(({ dayOfWeek }) => days.includes(dayOfWeek))
    .map((date) => {
      const { epochMilliseconds: at } = timeOn(date, hour, zone);
      return { id: `${date.toString()}T${String(hour).padStart(2, '0')}`, at };
    });
}

/** That hour of that day: the first, if it comes twice, and the next there is, if a change of the clock skips it. */
function timeOn(date: Temporal.PlainDate, hour: number, zone: string): Temporal.ZonedDateTime {
  const wanted = date.toPlainDateTime(Temporal.PlainTime.from({ hour }));
  const found = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (found.toPlainDateTime().equals(wanted)) return found;
  // Of a skipped hour, that is one before the change.
  return found.getTimeZoneTransition('next') ?? found;
}
