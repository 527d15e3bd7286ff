import { describe, expect, it } from 'vitest';
import { IdList, packIds } from '../../../src/data/packed/id-list.ts';

function listOf(...ids: readonly string[]): IdList {
  const rows = packIds('film', ids);
  const [text, begins, places] = ['ids', 'begins', 'places'].map((row) => rows[`film.${row}`]);
  if (typeof text !== 'string' || !(begins instanceof Uint32Array) || !(places instanceof Uint32Array))
    throw new Error('not the rows of a list');
  return new IdList(text, begins, places);
}

describe('a list of ids', () => {
  it('tells the place of each in the order in which they were given', () => {
    const ids = ['oldboy-2003', 'ayla-2017', 'up-2009', 'm-1931', 'ayla-2017-b', 'up-2009-b'];
    const list = listOf(...ids);
    expect(ids.map((id) => list.placeOf(id))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('has no others: not the beginning of one, nor two of them', () => {
    const list = listOf('ayla-2017', 'up-2009');
    for (const id of ['', 'ayla', 'ayla-20177', 'zz', 'ayla-2017\nup-2009', 'toString'])
      expect(list.placeOf(id)).toBeUndefined();
    expect(listOf().placeOf('')).toBeUndefined();
  });
});
