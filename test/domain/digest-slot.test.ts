import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type DigestTimes, indexOfSlot, latestSlot, nextSlot } from '../../src/domain/digest-slot.ts';

const DAILY = [1, 2, 3, 4, 5, 6, 7];
const HOUR_MS = 60 * 60 * 1000;

const sundays: DigestTimes = { days: [7], hour: 18, zone: 'Europe/Malta' };
const at = (text: string) => Date.parse(text);

describe('the slots of a digest', () => {
  it('come on their days at their hour in the community’s time zone', () => {
    expect(nextSlot(sundays, at('2026-12-01T03:00Z'))).toEqual({
      id: '2026-12-06T18',
      at: at('2026-12-06T17:00Z'),
    });
    expect(latestSlot(sundays, at('2026-12-01T03:00Z'))).toEqual({
      id: '2026-11-29T18',
      at: at('2026-11-29T17:00Z'),
    });
  });

  it('are the latest from their first moment on, and the next until then', () => {
    const due = at('2026-12-06T17:00Z');
    expect(latestSlot(sundays, due).id).toBe('2026-12-06T18');
    expect(nextSlot(sundays, due).id).toBe('2026-12-13T18');
    expect(latestSlot(sundays, due - 1).id).toBe('2026-11-29T18');
    expect(nextSlot(sundays, due - 1).id).toBe('2026-12-06T18');
  });

  it('of an hour that a clock change skips come at the next hour there is, on that day', () => {
    const times = { days: DAILY, hour: 2, zone: 'Europe/Malta' };
    expect(nextSlot(times, at('2026-03-28T12:00Z'))).toEqual({
      id: '2026-03-29T02',
      at: at('2026-03-29T03:00+02:00'),
    });
    expect(nextSlot(times, at('2026-03-29T01:00Z')).id).toBe('2026-03-30T02');
  });

  it('of an hour that comes twice come once', () => {
    const times = { days: DAILY, hour: 2, zone: 'Europe/Malta' };
    const first = nextSlot(times, at('2026-10-24T12:00Z'));
    expect(first).toEqual({ id: '2026-10-25T02', at: at('2026-10-25T02:00+02:00') });
    expect(nextSlot(times, first.at + HOUR_MS).id).toBe('2026-10-26T02');
    expect(latestSlot(times, first.at + HOUR_MS)).toEqual(first);
  });

  it('of a day that the date line took come as soon as there is a day again', () => {
    const times = { days: DAILY, hour: 10, zone: 'Pacific/Apia' };
    const found: string[] = [];
    for (let now = at('2011-12-28T00:00Z'); found.length < 4; ) {
      const next = nextSlot(times, now);
      expect(latestSlot(times, next.at)).toEqual(next);
      found.push(next.id);
      now = next.at;
    }
    expect(found).toEqual(['2011-12-28T10', '2011-12-29T10', '2011-12-30T10', '2011-12-31T10']);
    expect(nextSlot(times, at('2011-12-30T08:00Z')).at).toBe(at('2011-12-31T00:00+14:00'));
  });

  it('are counted one by one, whatever days they are on', () => {
    for (const days of [[7], [1], [1, 4], [3, 5, 6], DAILY]) {
      const times = { days, hour: 9, zone: 'Asia/Tokyo' };
      const found: number[] = [];
      let now = at('2026-12-01T00:00Z');
      for (let count = 0; count < 30; count += 1) {
        const next = nextSlot(times, now);
        found.push(indexOfSlot(times, next.id));
        now = next.at;
      }
      const [first = 0] = found;
      expect(found).toEqual(found.map((_, place) => first + place));
    }
  });
});

describe('in every time zone', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const year = { from: at('2026-01-01T00:00Z'), until: at('2027-01-01T00:00Z') };

  it('a slot is at its hour on each clock', () => {
    for (const zone of zones) {
      const { id, at: due } = nextSlot({ days: [3], hour: 18, zone }, year.from);
      expect(clockIn(zone, due), zone).toEqual({ date: id.slice(0, 10), minutes: 18 * 60 });
    }
  });

  it('around each change of the clock there is one slot a day, at its hour or the next there is', () => {
    const changes = zones.flatMap((zone) => changesIn(zone, year.from, year.until));
    // Where clocks change alike at once, one zone tells as much as all.
    const unlike = new Map(changes.map((one) => [`${one.change} ${one.before} ${one.after}`, one]));
    expect(unlike.size).toBeGreaterThan(20);
    for (const { zone, change } of unlike.values()) {
      const local = change.toZonedDateTimeISO(zone);
      for (const away of [-2, -1, 0, 1]) {
        const hour = (local.hour + away + 24) % 24;
        const times = { days: DAILY, hour, zone };
        let now = change.epochMilliseconds - 40 * HOUR_MS;
        const dates: string[] = [];
        while (now < change.epochMilliseconds + 40 * HOUR_MS) {
          const slot = nextSlot(times, now);
          expect(latestSlot(times, slot.at), zone).toEqual(slot);
          const clock = clockIn(zone, slot.at);
          const date = slot.id.slice(0, 10);
          const before = clockIn(zone, slot.at - 1);
          // Nothing between the hour and what the clock shows was ever shown.
          if (clock.date !== date || clock.minutes !== hour * 60) {
            // Where the last hour of a day is skipped, the next one is that of the day after.
            const isLater = clock.date > date || clock.minutes > hour * 60;
            expect(isLater, `${zone} ${slot.id}`).toBe(true);
            expect(slot.at, `${zone} ${slot.id}`).toBe(change.epochMilliseconds);
            expect(before.date < date || before.minutes < hour * 60, `${zone} ${slot.id}`).toBe(true);
          }
          dates.push(date);
          now = slot.at;
        }
        expect(new Set(dates).size, zone).toBe(dates.length);
        expect(dates.length, zone).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

/** What the clocks there show, as ICU tells it. */
function clockIn(zone: string, now: number) {
  const parts = formatIn(zone).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const minutes = Number(part('hour')) * 60 + Number(part('minute'));
  return { date: `${part('year')}-${part('month')}-${part('day')}`, minutes };
}

const formats = new Map<string, Intl.DateTimeFormat>();
function formatIn(zone: string): Intl.DateTimeFormat {
  const known =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(zone, known);
  return known;
}

interface ClockChange {
  readonly zone: string;
  readonly change: Temporal.Instant;
  readonly before: string;
  readonly after: string;
}

function changesIn(zone: string, from: number, until: number): readonly ClockChange[] {
  const found: ClockChange[] = [];
  let now = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  for (;;) {
    const next = now.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds >= until) return found;
    found.push({ zone, change: next.toInstant(), before: now.offset, after: next.offset });
    now = next;
  }
}
