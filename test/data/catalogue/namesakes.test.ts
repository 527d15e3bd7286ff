import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PeopleFile } from '../../../src/domain/catalogue-files.ts';
import type { FilmPerson } from '../../../src/domain/people.ts';
import { allPeople, people } from '../../support/catalogue.ts';
import { nearNames } from '../../support/near-names.ts';

const path = new URL('../../../src/data/catalogue/people.json', import.meta.url);
const file = PeopleFile.parse(JSON.parse(readFileSync(path, 'utf8')));

/** Countries whose films share their people. A country that is not listed is on its own. */
const INDUSTRIES: readonly string[] = [
  'IN PK BD LK NP',
  'CN HK TW SG MY',
  'US GB CA AU NZ IE',
  'ES MX AR CL CO PE PA UY VE CU DO CR EC BO PY GT',
  'PT BR',
  'FR BE CH CA',
  'DE DD AT CH',
  'NL BE',
  'SE DK NO FI IS',
  'RU SU UA BY KZ',
  'RS HR SI BA MK ME YU',
  'CZ SK CS',
  'EG LB SY TN MA DZ',
];
const industriesOf = (country: string) => {
  const known = INDUSTRIES.filter((countries) => countries.split(' ').includes(country));
  return known.length > 0 ? known : [country];
};
const industries = (person: FilmPerson) => [
  ...new Set(person.credits.flatMap(({ film }) => film.countries.flatMap(industriesOf))),
];

const filmsByName = new Map<string, Set<string>>();
const byIndustry = new Map<string, Set<string>>();
for (const person of allPeople) {
  const films = filmsByName.get(person.name) ?? new Set();
  for (const { film } of person.credits) films.add(film.id);
  filmsByName.set(person.name, films);
  for (const one of industries(person)) {
    byIndustry.set(one, (byIndustry.get(one) ?? new Set()).add(person.name));
  }
}

/** Who is credited in one film under two names is two people. */
const sharesAFilm = (one: string, other: string) =>
  [...(filmsByName.get(one) ?? [])].some((film) => filmsByName.get(other)?.has(film));

describe('people of nearly one name', () => {
  const near = [...byIndustry.values()]
    .flatMap((names) => nearNames([...names]))
    .map((pair) => pair.join(' ~ '));
  const apart = file.apart.map((pair) => pair.join(' ~ '));

  it('are tied as aliases in the people file, or told apart there', () => {
    const open = near.filter((pair) => {
      const [one = '', other = ''] = pair.split(' ~ ');
      return !apart.includes(pair) && !sharesAFilm(one, other);
    });
    expect([...new Set(open)].sort()).toEqual([]);
  });

  it('are told apart only if they are near, and once each', () => {
    expect(apart.filter((pair) => !near.includes(pair))).toEqual([]);
    expect(apart).toEqual([...new Set(apart)].sort());
  });

  it.each([
    ['Lee Ha-nee', 'Lee Hanee'],
    ['Kim Yunjin', 'Yunjin Kim'],
    ['Robin Wright', 'Robin Wright Penn'],
    ['Trisha', 'Trisha Krishnan'],
    ['Shim Eun-kyung', 'Shin Eun-kyung'],
    ['Jyothika Saravanan', 'Jyotika Saravanan'],
  ])('are found: %s and %s', (one, other) => {
    expect(nearNames([other, 'Aras Bulut İynemli', one])).toEqual([[one, other].sort()]);
  });

  it.each([
    [['Vijay', 'Vijay Babu', 'Vijay Varma']],
    [['Ajay', 'Vijay']],
    [['Shahid Kapoor', 'Shashi Kapoor']],
    [['Éric Elmosnino', 'Eric Elmosnino']],
    [['Jackie Chan', 'Jackie Shroff']],
  ])('are not %j', (names) => {
    expect(nearNames(names)).toEqual([]);
  });
});

describe('two people of one name', () => {
  it.each([
    ['Siddique', 'bodyguard-2010', 'drishyam-2013'],
    ['Vishnuvardhan', 'apthamitra-2004', 'billa-2007'],
  ])('are two: %s of %s and of %s', (name, one, other) => {
    expect(people.inFilm(one, name)).toBeDefined();
    expect(people.inFilm(one, name)).not.toBe(people.inFilm(other, name));
  });
});

describe('one person', () => {
  const told = new Set(file.people.flatMap(({ name, aliases }) => [name, ...aliases]));
  const unknown = allPeople.filter(({ name }) => !told.has(name));

  it('makes films over sixty years at most, unless the people file knows them', () => {
    const faults = unknown.filter(({ credits }) => {
      const years = credits.map(({ film }) => film.year);
      return Math.max(...years) - Math.min(...years) > 60;
    });
    expect(faults.map(({ name }) => name)).toEqual([]);
  });

  it('of a single word works in one industry, unless the people file knows them', () => {
    const faults = unknown
      .filter(({ name }) => !name.includes(' ') && !name.includes('-'))
      .filter(({ credits }) => {
        const films = [...new Set(credits.map(({ film }) => film))].map(({ countries }) =>
          countries.flatMap(industriesOf),
        );
        return films.some((one) => films.some((other) => !one.some((industry) => other.includes(industry))));
      });
    expect(faults.map(({ name }) => name)).toEqual([]);
  });

  it('of a single word either acts or makes films, or both in one film, unless the people file knows them', () => {
    const faults = unknown
      .filter(({ name }) => !name.includes(' '))
      .filter(({ credits }) => {
        const acted = credits.filter(({ job }) => job === 'cast').map(({ film }) => film.id);
        const made = credits.filter(({ job }) => job !== 'cast').map(({ film }) => film.id);
        return acted.length > 0 && made.length > 0 && !acted.some((film) => made.includes(film));
      });
    expect(faults.map(({ name }) => name)).toEqual([]);
  });
});
