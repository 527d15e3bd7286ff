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
    ['6:30', 390],
    [' 1:58:30 ', 7_110],
  ])('may be typed as %j', (typed, seconds) => {
    expect(checkTimestamp(typed, [])).toEqual({ ok: true, seconds });
  });

  it.each([
    ...['1h58', '1 h 58', '1 h 58 min', '1h58m', '1h 58m 0s', '118 min', '118 mins', "118'", '118 minutes'],
    ...['1 hr 58 min', '1 hour 58 minutes', '1 hour and 58 minutes', '1 Hour, 58 Minutes', 'minute 118'],
    ...['1 hora 58 minutos', '1 hora y 58 minutos', '1 h y 58 min', '1h58min', '118 minutos', 'minuto 118'],
    ...['1 sa 58 dk', '1 sa. 58 dk.', '1 saat 58 dakika', '1 s 58 dk', '1sa 58dk', '118 dk', '118. dakika'],
    ...['1 SAAT 58 DAKİKA', '118 dakika', '1.58.00', '01.58.00', '1:58’'],
  ])('may be typed in everyday words: %j', (typed) => {
    expect(checkTimestamp(typed, [])).toEqual({ ok: true, seconds: 7_080 });
  });

  it.each([
    ...['1h 58m 30s', '1h58m30', '1 h 58 min 30 s', '1 hora, 58 minutos y 30 segundos', '01.58.30', '118.30'],
    ...['1 hour, 58 minutes and 30 seconds', '1 saat 58 dakika 30 saniye', '1 sa 58 dk 30 sn', '1:58\'30"'],
    ...['118m30', '118 min 30 seg', "118'30''", '118 dk 30 sn', '1:58′30″'],
  ])('may be typed to the second: %j', (typed) => {
    expect(checkTimestamp(typed, [])).toEqual({ ok: true, seconds: 7_110 });
  });

  it.each(['1:58', '1.58', '１：５８', ' 01:58 '])('may mean two things: %j', (typed) => {
    const readings = [7_080, 118];
    expect(checkTimestamp(typed, [])).toEqual({ ok: false, fault: { rule: 'ambiguous', readings } });
    // The runtime tells which.
    expect(checkTimestamp(typed, [132])).toEqual({ ok: true, seconds: 7_080 });
    expect(checkTimestamp(typed, [118])).toEqual({ ok: true, seconds: 7_080 });
    expect(checkTimestamp(typed, [117])).toEqual({ ok: true, seconds: 118 });
    expect(checkTimestamp(typed, [1])).toEqual({
      ok: false,
      fault: { rule: 'pastTheEnd', seconds: 7_080, minutes: 1 },
    });
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
    '1h58 30',
    '58 1h',
    '1 58',
    '1h 58 dogs',
    '1h90',
    '1h30s58',
    'and 58 min',
    '1 h and',
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
