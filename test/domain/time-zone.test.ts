import { describe, expect, it } from 'vitest';
import { timeZoneOf, zonesLike } from '../../src/domain/time-zone.ts';

describe('a time zone', () => {
  it.each([
    ['Europe/Malta', 'Europe/Malta'],
    ['europe/malta', 'Europe/Malta'],
    ['AMERICA/PORT-AU-PRINCE', 'America/Port-au-Prince'],
    ['utc', 'UTC'],
    ['etc/gmt+5', 'Etc/GMT+5'],
  ])('typed as %s is %s', (typed, zone) => {
    expect(timeZoneOf(typed)).toBe(zone);
  });

  it('keeps the name by which somebody calls it', () => {
    expect(timeZoneOf('asia/kolkata')).toBe('Asia/Kolkata');
    expect(timeZoneOf('Asia/Calcutta')).toBe('Asia/Calcutta');
  });

  it.each(['', 'Malta', 'EST', 'CET', '+02:00', 'UTC+2', 'Europe/Atlantis', 'a/b', '/', '../../etc/passwd'])(
    'is not %j',
    (typed) => {
      expect(timeZoneOf(typed)).toBeUndefined();
    },
  );

  it('is the one that the system knows', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) expect(timeZoneOf(zone)).toBe(zone);
  });
});

describe('zones like what was typed', () => {
  it.each([
    ['Malta', 'Europe/Malta'],
    ['istambul', 'Europe/Istanbul'],
    ['new york', 'America/New_York'],
    ['Europe/Berln', 'Europe/Berlin'],
    ['são paulo', 'America/Sao_Paulo'],
  ])('for %s begin with %s', (typed, zone) => {
    expect(zonesLike(typed)[0]).toBe(zone);
  });

  it('are few, and none where nothing is like it', () => {
    expect(zonesLike('a').length).toBeLessThanOrEqual(3);
    expect(zonesLike('zzzz')).toEqual([]);
    expect(zonesLike(' ')).toEqual([]);
  });
});
