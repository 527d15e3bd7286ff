import { describe, expect, it } from 'vitest';
import { createFormats } from '../../src/i18n/formats.ts';
import { compileMessage, type Facts } from '../../src/i18n/message.ts';

function say(source: string, facts: Facts, locale = 'en-US'): string {
  const message = compileMessage(source, createFormats(locale));
  return typeof message === 'string' ? message : message(facts);
}

describe('a message', () => {
  it.each(['Undo', "I don't know.", '**#1** `of` <3', ''])(
    'without parameters is said as it is: %j',
    (source) => {
      expect(compileMessage(source, createFormats('en'))).toBe(source);
    },
  );

  it('may quote braces and apostrophes', () => {
    expect(compileMessage("'{'x'}'", createFormats('en'))).toBe('{x}');
    expect(compileMessage("it''s", createFormats('en'))).toBe("it's");
    expect(say("'{'{x}'}'", { x: 'a' })).toBe('{a}');
  });

  it('shows text as it was typed', () => {
    for (const typed of ['{y}', '#', "'{'", "''", '<b>', '**z**', '{n, plural, other {#}}', '$&']) {
      expect(say("It's “{x}”", { x: typed })).toBe(`It's “${typed}”`);
      expect(say('{n, plural, one {# {x}} other {# {x}}}', { n: 1, x: typed })).toBe(`1 ${typed}`);
    }
  });

  it.each([
    ['en-US', '1,234,567.5'],
    ['es-ES', '1.234.567,5'],
    ['es-419', '1,234,567.5'],
    ['tr', '1.234.567,5'],
  ])('writes numbers as in %s', (locale, written) => {
    expect(say('{n, number}', { n: 1_234_567.5 }, locale)).toBe(written);
  });

  it('writes numbers that are names, and years, in digits alone', () => {
    expect(say('#{n, number, digits}', { n: 12_345 })).toBe('#12345');
  });

  it('chooses the plural form of the language, and an exact number before it', () => {
    const source = '{n, plural, =0 {none} one {# film} few {# filmy} many {# filmów} other {# filmu}}';
    const polish = [0, 1, 2, 5, 22, 1.5].map((n) => say(source, { n }, 'pl'));
    expect(polish).toEqual(['none', '1 film', '2 filmy', '5 filmów', '22 filmy', '1,5 filmu']);
  });

  it('falls back on the form `other`', () => {
    expect(say('{n, plural, other {# an}}', { n: 1 }, 'tr')).toBe('1 an');
    expect(say('{k, select, a {A} other {B}}', { k: 'x' })).toBe('B');
    expect(say('{k, select, a {A} other {B}}', { k: 'a' })).toBe('A');
  });

  it('subtracts the offset of a plural, and counts places in an order', () => {
    const source = '{n, plural, offset:1 =1 {you} one {you and # other} other {you and # others}}';
    expect([1, 2, 3].map((n) => say(source, { n }))).toEqual(['you', 'you and 1 other', 'you and 2 others']);
    const place = '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}';
    expect([1, 2, 3, 11].map((n) => say(place, { n }))).toEqual(['1st', '2nd', '3rd', '11th']);
  });

  it.each([
    ['{x, list}', 'en-GB', 'A, B and C'],
    ['{x, list, or}', 'en-US', 'A, B, or C'],
    ['{x, list, unit}', 'en-US', 'A, B, C'],
    ['{x, list}', 'es-ES', 'A, B y C'],
    ['{x, list, unit}', 'es-ES', 'A, B, C'],
    ['{x, list, or}', 'tr', 'A, B veya C'],
  ])('lists: %s in %s', (source, locale, written) => {
    expect(say(source, { x: ['A', 'B', 'C'] }, locale)).toBe(written);
  });

  it.each(['en-US', 'en-GB', 'es-ES', 'es-419', 'tr'])(
    'puts a comma between all in a list of units: %s',
    (locale) => {
      const units = (...x: string[]) => say('{x, list, unit}', { x }, locale);
      expect([units(), units('A'), units('A', 'B'), units('A', 'B', 'C')]).toEqual([
        '',
        'A',
        'A, B',
        'A, B, C',
      ]);
    },
  );

  it('writes days, wherever the server stands', () => {
    const midnight = new Date('2026-11-29');
    const days = ['short', 'medium', 'long', 'full'].map((style) =>
      say(`{d, date, ${style}}`, { d: midnight }),
    );
    expect(days).toEqual(['11/29/26', 'Nov 29, 2026', 'November 29, 2026', 'Sunday, November 29, 2026']);
    expect(say('{d, date}', { d: midnight })).toBe('Nov 29, 2026');
  });

  it.each(['{x, lsit}', '{x, number, money}', '{x, list, nor}', '{n, plural, one {#}}', '{x'])(
    'that is none is refused: %s',
    (source) => {
      expect(() => say(source, { x: 1, n: 2 })).toThrow();
    },
  );
});
