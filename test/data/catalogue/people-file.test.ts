import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FilmFamily, FilmList, PeopleFile } from '../../../src/domain/catalogue-files.ts';
import { fold } from '../../../src/domain/fold.ts';

const data = new URL('../../../src/data/catalogue/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, data), 'utf8'));

const json = read('people.json');
const { sources, people } = PeopleFile.safeParse(json).data ?? { sources: {}, people: [] };
const facts = people.flatMap(({ name, notable }) => notable.map((fact) => ({ name, ...fact })));

/** The films in which each name is credited, as an actor, director or writer. */
const filmsByName = new Map<string, Set<string>>();
const films = [
  ...filesIn('families/').flatMap((file) => FilmFamily.safeParse(file).data?.films ?? []),
  ...filesIn('films/').flatMap((file) => FilmList.safeParse(file).data?.films ?? []),
];
for (const film of films) {
  for (const name of [...film.cast.map((member) => member.name), ...film.directors, ...film.writers]) {
    filmsByName.set(name, (filmsByName.get(name) ?? new Set()).add(film.id));
  }
}

function filesIn(folder: string): unknown[] {
  return readdirSync(new URL(folder, data), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => read(`${folder}${name}`));
}

/** Every text in the value, with its path. */
function texts(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => texts(part, `${path}/${key}`));
}

/** What appears more than once. */
const repeated = (keys: readonly string[]) => keys.filter((key, index) => keys.indexOf(key) !== index);

describe('the people file', () => {
  it('has the shape of a people file', () => {
    const { error } = PeopleFile.safeParse(json);
    expect(error ? z.prettifyError(error) : '').toBe('');
    expect(people).not.toEqual([]);
  });

  it('names only people that a film credits, as the film spells them', () => {
    const faults = people.filter(({ name }) => !filmsByName.has(name));
    expect(faults.map(({ name }) => name)).toEqual([]);
  });

  it('has nobody twice, unless two people of one name each say which films are theirs', () => {
    const names = people
      .filter(({ films }) => films === undefined)
      .flatMap(({ name, aliases }) => [...new Set([name, ...aliases].map((spelling) => fold(spelling)))]);
    expect(repeated(names)).toEqual([]);
  });

  it('repeats no spelling of one person', () => {
    const faults = people.flatMap(({ name, aliases }) => repeated([name, ...aliases]));
    expect(faults).toEqual([]);
  });

  it('claims only films that credit the person', () => {
    const faults = people.flatMap(({ name, aliases, films = [] }) =>
      films
        .filter((film) => ![name, ...aliases].some((spelling) => filmsByName.get(spelling)?.has(film)))
        .map((film) => `${name}: ${film}`),
    );
    expect(faults).toEqual([]);
  });

  it('gives no credit to two people', () => {
    const credits = people.flatMap(({ name, aliases, films }) =>
      [name, ...aliases].flatMap((spelling) =>
        [...(filmsByName.get(spelling) ?? [])]
          .filter((film) => films === undefined || films.includes(film))
          .map((film) => `${spelling}: ${film}`),
      ),
    );
    expect(repeated(credits)).toEqual([]);
  });

  it('is sorted by name', () => {
    const names = people.map(({ name }) => name);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
  });

  it('tells three facts of each at most, in English, Spanish and Turkish', () => {
    expect(people.filter(({ notable }) => notable.length > 3).map(({ name }) => name)).toEqual([]);
    const faults = facts.filter(({ text }) => !text.es || !text.tr);
    expect(faults.map(({ name, text }) => `${name}: ${text.en}`)).toEqual([]);
  });

  it('tells each fact in sentences that end', () => {
    const faults = facts.flatMap(({ name, text }) =>
      Object.values(text)
        .filter((sentence) => sentence !== undefined && !/[.!?]$/.test(sentence))
        .map((sentence) => `${name}: ${sentence}`),
    );
    expect(faults).toEqual([]);
  });

  it('tells no fact twice', () => {
    expect(repeated(facts.map(({ name, text }) => `${name}: ${text.en}`))).toEqual([]);
  });

  it('has each source that it refers to, and refers to each source that it has', () => {
    const missing = facts.filter(({ source }) => !(source in sources));
    expect(missing.map(({ name, source }) => `${name}: ${source}`)).toEqual([]);
    expect(Object.keys(sources).filter((key) => !facts.some(({ source }) => source === key))).toEqual([]);
  });

  it('has no source twice under two keys', () => {
    const urls = Object.values(sources).flatMap(({ url }) => (url === undefined ? [] : [url]));
    expect(repeated(urls)).toEqual([]);
  });

  it('has no control characters and no stray space in its texts', () => {
    const faults = texts(json).filter(
      ({ text }) => /[\p{Cc}\p{Cf}]/u.test(text) || text !== text.trim() || text.includes('  '),
    );
    expect(faults.map(({ path }) => path)).toEqual([]);
  });
});
