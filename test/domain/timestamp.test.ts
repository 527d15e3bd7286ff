import { describe, expect, it } from 'vitest';
import { checkTimestamp, formatTimestamp } from '../../src/domain/timestamp.ts';

describe('a time in a film', () => {
  it.each([
    ['1:58:30', 7_110],
    ['01:58:30', 7_110],
    ['118:30', 7_110],
    ['118m', 7_080],
    ['118 min', 7_080],
    ['1h 58m 30s', 7_110],
    ['1H58M30S', 7_110],
    ['2h', 7_200],
    ['90m', 5_400],
    ['45s', 45],
    ['0:00', 0],
    ['0:00:00', 0],
    ['1:58', 118],
    [' 1:58:30 ', 7_110],
  ])('may be typed as %j', (typed, seconds) => {
    expect(checkTimestamp(typed, [])).toEqual({ ok: true, seconds });
  });

  it.each([
    ['Arabic', '١:٥٨:٣٠'],
    ['Persian', '۱:۵۸:۳۰'],
    ['Devanagari', '१:५८:३०'],
    ['Bengali', '১:৫৮:৩০'],
    ['Thai', '๑:๕๘:๓๐'],
    ['full-width', '１：５８：３０'],
    ['mathematical', '𝟏:𝟓𝟖:𝟑𝟎'],
  ])('may be typed in %s digits', (_, typed) => {
    expect(checkTimestamp(typed, [])).toEqual({ ok: true, seconds: 7_110 });
  });

  it.each([
    '',
    ' ',
    'the end',
    '118',
    'h',
    'm s',
    '1:60',
    '1:58:60',
    '1:60:00',
    '1:2:3:4',
    ':30',
    '1:',
    '-1:00',
    '+1:00',
    '1.5h',
    '1e3m',
    '1:58:30 or so',
    '1000:00',
    '30s 1h',
    '1h 2h',
    '１'.repeat(400),
    '1:58:30\n1:58:31',
  ])('is not read from %j', (typed) => {
    expect(checkTimestamp(typed, [])).toEqual({ ok: false, fault: { rule: 'unreadable' } });
  });

  it('may be the last second of the film, and not the one after it', () => {
    expect(checkTimestamp('2:12:00', [132])).toEqual({ ok: true, seconds: 7_920 });
    expect(checkTimestamp('2:12:01', [132])).toEqual({
      ok: false,
      fault: { rule: 'pastTheEnd', seconds: 7_921, minutes: 132 },
    });
  });

  it('is measured by the longest runtime where sources differ', () => {
    for (const runtimes of [
      [132, 134],
      [134, 132],
    ]) {
      expect(checkTimestamp('2:13:30', runtimes)).toEqual({ ok: true, seconds: 8_010 });
      expect(checkTimestamp('134:01', runtimes)).toMatchObject({
        fault: { rule: 'pastTheEnd', minutes: 134 },
      });
    }
  });

  it('is written with its hour, so that it is read back as the same time', () => {
    expect(formatTimestamp(7_110)).toBe('1:58:30');
    expect(formatTimestamp(118)).toBe('0:01:58');
    expect(formatTimestamp(0)).toBe('0:00:00');
    for (const seconds of [0, 59, 60, 3_599, 3_600, 7_110, 35_999, 36_000]) {
      expect(checkTimestamp(formatTimestamp(seconds), [])).toEqual({ ok: true, seconds });
    }
  });
});
