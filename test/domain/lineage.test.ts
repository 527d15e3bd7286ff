import { describe, expect, it } from 'vitest';
import type { Family, Film } from '../../src/domain/film.ts';
import { counterpartOf, familyName, inOrder, matchedParts, originalOf } from '../../src/domain/lineage.ts';
import { anyFilm } from '../support/view-fixtures.ts';

type Kind = Family['lineage'][number]['kind'];
const film = (name: string, year: number, more: Partial<Film> = {}): Film => ({
  ...anyFilm({ id: `${name}-${year}`, title: name, year }),
  ...more,
});
const familyOf = (films: readonly Film[], edges: readonly (readonly [Film, Film, Kind?])[]): Family => ({
  id: 'made',
  name: 'The Made Ones',
  films,
  lineage: edges.map(([from, to, kind = 'remake']) => ({
    from: from.id,
    to: to.id,
    kind,
    source: { name: 'A gazette', date: '2026-11-25' },
  })),
  parts: {},
});
const [a, b, c] = [film('a', 1954), film('b', 1960), film('c', 2016)];
const chain = familyOf(
  [a, b, c],
  [
    [a, b],
    [b, c],
  ],
);

it('a family began with the earliest film that follows from no other', () => {
  expect(originalOf(chain)).toBe(a);
  expect(
    originalOf(
      familyOf(
        [a, b, c],
        [
          [c, a],
          [c, b],
        ],
      ),
    ),
  ).toBe(c);
});

describe('a film is held against', () => {
  it('the one that it follows from', () => {
    expect(counterpartOf(b, chain)).toBe(a);
    expect(counterpartOf(c, chain)).toBe(b);
  });

  it('its first remake, before versions of another kind that came out earlier', () => {
    expect(
      counterpartOf(
        a,
        familyOf(
          [a, b, c],
          [
            [a, b, 'unofficial'],
            [a, c],
          ],
        ),
      ),
    ).toBe(c);
    expect(counterpartOf(a, familyOf([a, b], [[a, b, 'unofficial']]))).toBe(b);
  });

  it('nothing where it stands alone', () => {
    expect(counterpartOf(a, familyOf([a], []))).toBeUndefined();
  });
});

it('of two films the one that the other follows from is first, else the earlier one', () => {
  expect(inOrder(b, a, chain)).toEqual([a, b]);
  expect(inOrder(c, a, chain)).toEqual([a, c]);
  // A remake that was released before what it follows from, as festivals make it happen.
  expect(inOrder(a, b, familyOf([a, b], [[b, a]]))).toEqual([b, a]);
});

it('parts match where both casts have them, in the order of the first', () => {
  const member = (name: string, part?: string) => ({
    name,
    notable: [],
    ...(part !== undefined && { part }),
  });
  const one = film('one', 2001, { cast: [member('A', 'father'), member('B'), member('C', 'daughter')] });
  const other = film('two', 2005, {
    cast: [member('D', 'daughter'), member('E', 'father'), member('F', 'judge')],
  });
  expect(matchedParts(one, other).map(({ part, first, second }) => [part, first.name, second.name])).toEqual([
    ['father', 'A', 'E'],
    ['daughter', 'C', 'D'],
  ]);
});

it('a family goes by its own name in English, and elsewhere by the title of its original', () => {
  const known = familyOf([film('a', 1954, { titles: { tr: 'Aa' } }), b], [[a, b]]);
  expect(familyName(known, 'en-GB')).toBe('The Made Ones');
  expect(familyName(known, 'tr')).toBe('Aa');
  expect(familyName(known, 'es-419')).toBe('The Made Ones');
});
