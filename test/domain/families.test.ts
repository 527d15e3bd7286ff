import { expect, it } from 'vitest';
import { decadeOf, selectFamilies } from '../../src/domain/families.ts';
import type { Family } from '../../src/domain/film.ts';
import { anyFilm } from '../support/view-fixtures.ts';

const family = (name: string, ...films: readonly (readonly [year: number, country: string])[]): Family => ({
  id: name,
  name,
  films: films.map(([year, country], at) =>
    anyFilm({ id: `${name}-${at}`, title: name, year, countries: [country] }),
  ),
  lineage: films.slice(1).map((_, at) => ({
    from: `${name}-0`,
    to: `${name}-${at + 1}`,
    kind: 'remake',
    source: { name: 'A gazette', date: '2026-11-25' },
  })),
  parts: {},
});
const STORIES = [
  family('north', [1954, 'JP'], [1960, 'US'], [2016, 'US']),
  family('west', [1999, 'TR'], [2026, 'IN']),
  family('east', [2001, 'KR'], [2019, 'TR']),
];
const names = (filter: Parameters<typeof selectFamilies>[1], order: Parameters<typeof selectFamilies>[2]) =>
  selectFamilies(STORIES, filter, order).map(({ name }) => name);

it('stories stand by size, by their latest version or by their age, and else by name', () => {
  expect(names({}, 'size')).toEqual(['north', 'east', 'west']);
  expect(names({}, 'newest')).toEqual(['west', 'east', 'north']);
  expect(names({}, 'oldest')).toEqual(['north', 'west', 'east']);
});

it('stories are chosen by one version that is of the country and the decade', () => {
  expect(names({ country: 'TR' }, 'size')).toEqual(['east', 'west']);
  expect(names({ decade: 2010 }, 'size')).toEqual(['north', 'east']);
  expect(names({ country: 'TR', decade: 2010 }, 'size')).toEqual(['east']);
  // A Turkish version, and one of the twenties, but no Turkish one of the twenties.
  expect(names({ country: 'TR', decade: 2020 }, 'size')).toEqual([]);
});

it('a decade begins with its round year', () => {
  expect([1990, 1994, 1999, 2000].map(decadeOf)).toEqual([1990, 1990, 1990, 2000]);
});
