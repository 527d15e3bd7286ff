import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/data/catalogue/load-catalogue.ts';
import { allFamilies, allFilms, catalogue } from '../../support/catalogue.ts';
import { temporaryFolder } from '../../support/database-files.ts';

const SHIPPED = new URL('../../../src/data/catalogue/families/miracle-in-cell-no-7.json', import.meta.url);

/** A catalogue with one shipped family and one more file, such as `families/small.json`. */
async function loadWith(name: string, content: string) {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'families'));
  await copyFile(SHIPPED, join(folder, 'families/miracle-in-cell-no-7.json'));
  await mkdir(join(folder, 'films/tr'), { recursive: true });
  await writeFile(join(folder, 'people.json'), JSON.stringify({ sources: {}, people: [] }));
  await writeFile(join(folder, name), content);
  return loadCatalogue(pathToFileURL(`${folder}/`));
}

const film = (id: string) => ({
  id,
  title: 'A film',
  originalTitle: 'A film',
  year: 2001,
  countries: ['TR'],
  languages: ['tr'],
  directors: ['Somebody'],
});

const family = (changes: object = {}) => ({
  id: 'small',
  name: 'Small',
  sources: { 'a-book': { name: 'A book', date: '2020' } },
  films: [film('one-2001'), film('two-2001')],
  lineage: [{ from: 'one-2001', to: 'two-2001', kind: 'remake', source: 'a-book' }],
  ...changes,
});

describe('the catalogue that comes with the bot', () => {
  it('gives each family in the order of release', () => {
    const miracle = catalogue.familyOf('7-kogustaki-mucize-2019');
    expect(miracle?.films.map(({ countries, released }) => `${countries} ${released}`)).toEqual([
      'KR 2013-01-23',
      'IN 2017-01-06',
      'TR 2019-10-11',
      'PH 2019-12-25',
      'ID 2022-09-08',
      'MX 2025-12-25',
    ]);
    const pushpaka = miracle?.lineage.find(({ to }) => to === 'pushpaka-vimana-2017');
    expect(pushpaka?.kind).toBe('unofficial');
  });

  it('leads from a running time that is from omdb.org to the film’s own page there', () => {
    const told = allFilms.flatMap(({ ids, runtimes }) =>
      runtimes
        .filter(({ source }) => ids.omdb !== undefined && source.name.startsWith('omdb.org'))
        .map(({ source }) => [source.url, `https://www.omdb.org/movie/${ids.omdb}`]),
    );
    expect(told.length).toBeGreaterThan(1_000);
    expect(told.filter(([url, page]) => url !== page)).toEqual([]);
  });

  it('finds each film by its id, and the same family from each of its films', () => {
    for (const one of allFilms) expect(catalogue.film(one.id)?.id).toBe(one.id);
    for (const family of allFamilies) {
      expect(family.films.filter(({ id }) => catalogue.familyOf(id)?.id !== family.id)).toEqual([]);
    }
    expect(catalogue.film('toString')).toBeUndefined();
    expect(catalogue.familyOf('nobody-knows-it-2019')).toBeUndefined();
  });

  it('puts the source itself in place of its key, for every figure and fact', () => {
    const facts = allFilms.flatMap(({ runtimes, boxOffice, success, cast }) => [
      ...runtimes,
      ...boxOffice,
      ...success,
      ...cast.flatMap(({ notable }) => notable),
    ]);
    expect(facts.length).toBeGreaterThan(0);
    for (const { source } of facts) expect(source).toMatchObject({ name: expect.any(String) });
  });
});

describe('loading', () => {
  it('takes families and leaves other files alone', async () => {
    const catalogue = await loadWith('families/small.json', JSON.stringify(family()));
    expect(catalogue.familyOf('two-2001')?.lineage[0]?.source).toEqual({ name: 'A book', date: '2020' });
    const other = await loadWith('families/README.md', '# Not a family');
    expect(other.films).toHaveLength(6);
  });

  it('finds a film by an id of before, as of two entries that became one', async () => {
    const merged = { ...film('two-2001'), formerIds: ['too-2001'] };
    const content = JSON.stringify(family({ films: [film('one-2001'), merged] }));
    const catalogue = await loadWith('families/small.json', content);
    expect(catalogue.film('too-2001')?.id).toBe('two-2001');
    expect(catalogue.familyOf('too-2001')?.id).toBe('small');
    expect([...catalogue.films].map(({ id }) => id)).not.toContain('too-2001');
  });

  it('reads films without lineage from a folder a country', async () => {
    const list = { sources: {}, films: [{ ...film('alone-2001'), formerIds: ['all-alone-2001'] }] };
    const catalogue = await loadWith('films/tr/2000s.json', JSON.stringify(list));
    expect(catalogue.film('all-alone-2001')).toMatchObject({ id: 'alone-2001', origin: 'catalogue' });
    expect([...catalogue.films].map(({ id }) => id)).toContain('alone-2001');
    expect(catalogue.familyOf('alone-2001')).toBeUndefined();
  });

  it('tells of each film from which sources the casts, years and directors of its file are', async () => {
    const families = await loadWith('families/small.json', JSON.stringify(family({ credits: ['a-book'] })));
    expect(families.film('two-2001')?.creditSources).toEqual([{ name: 'A book', date: '2020' }]);
    const list = {
      sources: { web: { name: 'A page', date: '2021' } },
      credits: ['web'],
      films: [film('alone-2001')],
    };
    const lists = await loadWith('films/tr/2000s.json', JSON.stringify(list));
    expect(lists.film('alone-2001')?.creditSources).toEqual([{ name: 'A page', date: '2021' }]);
    const without = await loadWith('families/small.json', JSON.stringify(family()));
    expect(without.film('two-2001')).not.toHaveProperty('creditSources');
  });

  it('names the list of films that it can’t read', async () => {
    await expect(loadWith('films/tr/2000s.json', '{"films":[]}')).rejects.toThrow('tr/2000s.json');
  });

  it.each([
    [
      'holds a film without a title',
      JSON.stringify(family({ films: [film('a'), { ...film('b'), title: '' }] })),
    ],
    ['has a field that nobody knows', JSON.stringify(family({ rating: 5 }))],
    ['is of one film only', JSON.stringify(family({ films: [film('one-2001')] }))],
    ['names a source that its table lacks', JSON.stringify(family({ sources: {} }))],
    ['credits a source that its table lacks', JSON.stringify(family({ credits: ['a-page'] }))],
    ['credits a source twice', JSON.stringify(family({ credits: ['a-book', 'a-book'] }))],
    ['is cut off', JSON.stringify(family()).slice(0, -20)],
    ['is empty', ''],
  ])('names the file that %s', async (_, content) => {
    await expect(loadWith('families/small.json', content)).rejects.toThrow('small.json');
  });

  it.each([
    ['a film lacks', { films: [film('one-2001'), { ...film('two-2001'), title: '' }] }, 'films.1.title: '],
    ['nobody knows', { rating: 5 }, '"rating"'],
    ['names an unknown source', { credits: ['a-page'] }, 'a-page'],
  ])('names the field that %s', async (_, changes, field) => {
    const content = JSON.stringify(family(changes));
    const error = await loadWith('families/small.json', content).catch((caught: unknown) => caught);
    expect(String(error)).toContain('catalogue: small.json: ');
    expect(String(error)).toContain(field);
  });

  it('names a few faults of a file that has many', async () => {
    const content = JSON.stringify(family({ films: [{}, {}] }));
    await expect(loadWith('families/small.json', content)).rejects.toThrow(
      /^catalogue: small\.json: films\.0\.\w+: [^;]+(; films\.0\.\w+: [^;]+){2}; and \d+ more$/,
    );
  });
});
