import { describe, expect, it } from 'vitest';
import { EVERY_MOMENT, type MomentQuery, readQuery, writeQuery } from '../../src/domain/moment-query.ts';

const QUERIES: readonly (readonly [string, Partial<MomentQuery>])[] = [
  ['-', {}],
  ['f7-kogustaki-mucize-2019', { film: '7-kogustaki-mucize-2019' }],
  ['fdrishyam-2013.F1', { film: 'drishyam-2013', family: true }],
  ['a700000000000000101.cMT.kTR', { author: '700000000000000101', country: 'MT', filmCountry: 'TR' }],
  ['mac.na.xb', { moods: ['moved', 'hope'], without: ['death'], media: 'video' }],
  ['sg0m.ug1h.len', { from: 20_758, to: 20_789, language: 'en' }],
  ['ob.tc', { order: 'goosebumps', period: 'month' }],
  ['oe.z1z141z3', { order: 'shuffled', seed: 2 ** 32 - 1 }],
];

describe('a query in a custom id', () => {
  it.each(QUERIES)('is written as %s, and read again', (text, parts) => {
    const query = { ...EVERY_MOMENT, ...parts };
    expect(writeQuery(query)).toBe(text);
    expect(readQuery(text)).toEqual(query);
  });

  it.each([
    '',
    'x',
    '-.-',
    'mz',
    'maa',
    'cXXX',
    'kTR.cMT',
    'oa',
    's-5',
    'a12',
    'fÉ',
    'ob.tz',
    'oe.z99999999',
  ])('is not read from %j', (text) => {
    expect(readQuery(text)).toBeUndefined();
  });
});
