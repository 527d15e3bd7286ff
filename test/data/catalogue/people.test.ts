import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/data/catalogue/load-catalogue.ts';
import { People } from '../../../src/data/catalogue/people.ts';
import type { PersonEntry } from '../../../src/domain/catalogue-files.ts';
import type { Film } from '../../../src/domain/film.ts';
import { allFilms, allPeople, people } from '../../support/catalogue.ts';
import { temporaryFolder } from '../../support/database-files.ts';
import { catalogueWith } from '../../support/made-catalogue.ts';
import { anyFilm } from '../../support/view-fixtures.ts';

const SOURCES = { gazette: { name: 'A gazette', date: '2026-11-25' } };
const notable = [{ text: { en: 'Also an engineer.' }, source: 'gazette' }];
const entry = (name: string, more: Partial<PersonEntry> = {}): PersonEntry => ({
  name,
  aliases: [],
  notable,
  ...more,
});
const film = (id: string, year: number, more: Partial<Film> = {}): Film => ({
  ...anyFilm({ id, year, title: id }),
  ...more,
});
const player = (name: string, character?: string) => ({
  name,
  notable: [],
  ...(character !== undefined && { character }),
});
const made = (films: readonly Film[], entries: readonly PersonEntry[] = []) => {
  const people = new People(catalogueWith(films, { sources: SOURCES, people: [...entries] }));
  return { people, all: [...people.all] };
};

describe('the people of the catalogue', () => {
  it('have an id each that fits into a custom id, and are found by it', () => {
    const ids = allPeople.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^(?=.{1,70}$)[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const { id } of allPeople) expect(people.person(id)?.id).toBe(id);
    expect(people.person('toString')).toBeUndefined();
  });

  it('are everybody whom a film credits', () => {
    for (const { id, directors, writers, cast } of allFilms) {
      for (const name of [...directors, ...writers, ...cast.map((member) => member.name)]) {
        expect(
          people
            .inFilm(id, name)
            ?.creditsIn(id)
            .some((credit) => credit.film.id === id),
          name,
        ).toBe(true);
      }
    }
  });

  it('have what is notable of them, with the source itself', () => {
    const actor = people.inFilm('7-kogustaki-mucize-2019', 'Aras Bulut İynemli');
    expect(actor?.notable[0]?.text.en).toContain('aeronautical engineering');
    expect(actor?.notable[0]?.source).toMatchObject({ name: expect.any(String), date: expect.any(String) });
  });

  it.each([
    ['kurosawa', 'Akira Kurosawa'],
    ['박신혜', 'Park Shin-hye'],
    ['iynemli', 'Aras Bulut İynemli'],
    ['park chan wook', 'Park Chan-wook'],
    ['mifnue', 'Toshiro Mifune'],
  ])('are found by %j', (typed, name) => {
    expect(people.search(typed, 5)[0]?.name).toBe(name);
  });

  it('are found within what was asked for, and nobody for nonsense', () => {
    expect(people.search('a', 3)).toHaveLength(3);
    expect(people.search('🎬'.repeat(100), 25)).toEqual([]);
    expect(people.search('', 25)).toHaveLength(25);
  });
});

describe('people', () => {
  it('are one by whichever spelling a film has, under the name of the people file', () => {
    const films = [
      film('one-2001', 2001, { cast: [player('Lee Byung-hun', 'Joon')] }),
      film('two-2005', 2005, { directors: ['Byung-hun Lee'] }),
    ];
    const { all } = made(films, [entry('Lee Byung-hun', { aliases: ['Byung-hun Lee', '이병헌'] })]);
    expect(all.map(({ id, name }) => [id, name])).toEqual([['lee-byung-hun', 'Lee Byung-hun']]);
    expect(all[0]?.credits.map((credit) => [credit.film.year, credit.job, credit.character])).toEqual([
      [2001, 'cast', 'Joon'],
      [2005, 'director', undefined],
    ]);
  });

  it('of one name are two where the people file says whose films are whose', () => {
    const films = [
      film('one-2001', 2001, { cast: [player('Vijay')] }),
      film('two-2005', 2005, { cast: [player('Vijay')] }),
    ];
    const two = made(films, [entry('Vijay', { films: ['two-2005'] })]);
    expect(two.all.map(({ id, credits }) => [id, credits.length])).toEqual([
      ['vijay', 1],
      ['vijay-two-2005', 1],
    ]);
    expect(two.people.inFilm('two-2005', 'Vijay')?.notable).toHaveLength(1);
    expect(two.people.inFilm('one-2001', 'Vijay')?.notable).toEqual([]);
  });

  it('are in the order of their films, whichever the catalogue has', () => {
    const films = [
      film('late-2009', 2009, { directors: ['Ada'] }),
      film('early-1999', 1999, { directors: ['Ada'] }),
    ];
    expect(made(films).all[0]?.credits.map((credit) => credit.film.year)).toEqual([1999, 2009]);
  });
});

describe('a people file', () => {
  it.each([
    ['has a person of whom nothing is notable', { sources: SOURCES, people: [{ name: 'Ada', notable: [] }] }],
    ['names a source that its table lacks', { sources: {}, people: [{ name: 'Ada', notable }] }],
    ['is none', []],
  ])('that %s is named', async (_, content) => {
    const folder = await temporaryFolder();
    for (const name of ['families', 'films']) await mkdir(join(folder, name));
    const film = { id: 'one-2001', title: 'One', originalTitle: 'One', year: 2001, countries: ['TR'] };
    const list = { sources: {}, films: [{ ...film, languages: ['tr'], directors: ['Ada'] }] };
    await writeFile(join(folder, 'films/2000s.json'), JSON.stringify(list));
    await writeFile(join(folder, 'people.json'), JSON.stringify(content));
    await expect(loadCatalogue(pathToFileURL(`${folder}/`))).rejects.toThrow('people.json');
  });
});
