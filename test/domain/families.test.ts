import { describe, expect, it } from 'vitest';
import {
  decadeOf,
  type FamilyFilter,
  type FamilyOrder,
  outlineOf,
  selectFamilies,
} from '../../src/domain/families.ts';
import type { Family } from '../../src/domain/film.ts';
import { anyFilm } from '../support/view-fixtures.ts';

type Version = readonly [year: number, ...countries: string[]];

const family = (name: string, ...versions: readonly Version[]): Family => {
  const films = versions.map(([year, ...countries]) =>
    anyFilm({ id: `${name.toLowerCase()}-${year}`, title: name, year, countries }),
  );
  const [first, ...others] = films;
  const source = { name: 'A Gazette', date: '2026-11-23' };
  return {
    id: name.toLowerCase(),
    name,
    films,
    lineage: others.map(({ id }) => ({ from: first?.id ?? '', to: id, kind: 'remake', source })),
    parts: {},
  };
};

const CELL = family('Cell', [2013, 'KR'], [2019, 'TR'], [2022, 'ID']);
const PERFECT = family('Perfect', [2016, 'IT'], [2018, 'TR'], [2018, 'KR'], [2025, 'JP']);
const ANGELS = family('Angels', [1987, 'DE', 'FR'], [1998, 'US']);
const SAMURAI = family('Samurai', [1954, 'JP'], [1960, 'US']);
const ALL = [CELL, PERFECT, ANGELS, SAMURAI];

const found = (filter: FamilyFilter, order: FamilyOrder = 'size', families: readonly Family[] = ALL) =>
  selectFamilies(families.map(outlineOf), filter, order).map(({ name }) => name);

describe('families that fit', () => {
  it('are all of them where nothing is asked for', () => {
    expect(found({})).toEqual(['Perfect', 'Cell', 'Angels', 'Samurai']);
    expect(found({ country: undefined, decade: undefined })).toHaveLength(ALL.length);
  });

  it('have a version from the country, also as one of several', () => {
    expect(found({ country: 'TR' })).toEqual(['Perfect', 'Cell']);
    expect(found({ country: 'FR' })).toEqual(['Angels']);
    expect(found({ country: 'MT' })).toEqual([]);
  });

  it('have a version of the decade, from its first year to its last', () => {
    expect(found({ decade: 1980 })).toEqual(['Angels']);
    expect(found({ decade: 1960 })).toEqual(['Samurai']);
    expect(found({ decade: 1950 })).toEqual(['Samurai']);
    expect(found({ decade: 2010 })).toEqual(['Perfect', 'Cell']);
    expect(found({ decade: 1970 })).toEqual([]);
  });

  it('have one version that is from the country and of the decade, not one of each', () => {
    expect(found({ country: 'JP', decade: 2020 })).toEqual(['Perfect']);
    expect(found({ country: 'TR', decade: 2020 })).toEqual([]);
    expect(found({ country: 'US', decade: 1960 })).toEqual(['Samurai']);
  });
});

describe('the order of families', () => {
  it.each([
    ['size', ['Perfect', 'Cell', 'Angels', 'Samurai']],
    ['newest', ['Perfect', 'Cell', 'Angels', 'Samurai']],
    ['oldest', ['Samurai', 'Angels', 'Cell', 'Perfect']],
  ] as const)('by %s', (order, names) => {
    expect(found({}, order)).toEqual(names);
  });

  it('by newest goes by the latest film of each, however few it has', () => {
    const recent = family('Recent', [1931, 'US'], [2026, 'FR']);
    expect(found({}, 'newest', [...ALL, recent])[0]).toBe('Recent');
    expect(found({}, 'size', [...ALL, recent])[0]).toBe('Perfect');
    expect(found({}, 'oldest', [...ALL, recent])[0]).toBe('Recent');
  });

  it('by oldest goes by the original, though another film of the family came out before it', () => {
    const late = family('Late', [2020, 'US'], [1930, 'FR']);
    expect(found({}, 'oldest', [...ALL, late]).at(-1)).toBe('Late');
  });

  it.each(['size', 'newest', 'oldest'] as const)(
    'by %s is by name among equals, in whichever order they are given',
    (order) => {
      const names = ['Beta', 'Alpha', 'Delta', 'Gamma'];
      const equal = names.map((name) => family(name, [2001, 'TR'], [2005, 'KR']));
      expect(found({}, order, equal)).toEqual(['Alpha', 'Beta', 'Delta', 'Gamma']);
      expect(found({}, order, [...equal].reverse())).toEqual(['Alpha', 'Beta', 'Delta', 'Gamma']);
    },
  );

  it.each(['size', 'newest', 'oldest'] as const)(
    'by %s leaves families of one name as they were given',
    (order) => {
      const alike = [1, 2, 3].map((id) => ({
        ...family('Alike', [2001, 'TR'], [2005, 'KR']),
        id: `alike-${id}`,
      }));
      const idsOf = (families: readonly Family[]) =>
        selectFamilies(families.map(outlineOf), {}, order).map(({ id }) => id);
      expect(idsOf(alike)).toEqual(['alike-1', 'alike-2', 'alike-3']);
      expect(idsOf([...alike].reverse())).toEqual(['alike-3', 'alike-2', 'alike-1']);
    },
  );

  it('leaves the list that it was given as it was', () => {
    const given = ALL.map(outlineOf);
    const before = [...given];
    selectFamilies(given, {}, 'oldest');
    expect(given).toEqual(before);
  });
});

it.each([
  [1990, 1990],
  [1994, 1990],
  [1999, 1990],
  [2000, 2000],
  [1888, 1880],
])('%i is of the decade of %i', (year, decade) => {
  expect(decadeOf(year)).toBe(decade);
});
