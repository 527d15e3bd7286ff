import { readFileSync } from 'node:fs';
import { open, truncate, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeBundle } from '../../../src/data/catalogue/bundle.ts';
import { Catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { contentsOf } from '../../../src/data/catalogue/contents.ts';
import { Films } from '../../../src/data/catalogue/films.ts';
import { catalogueOf, hasSoundBundle, loadCatalogue } from '../../../src/data/catalogue/load-catalogue.ts';
import { packCatalogue } from '../../../src/data/catalogue/packed-catalogue.ts';
import { People } from '../../../src/data/catalogue/people.ts';
import { Library } from '../../../src/data/community/library.ts';
import { FilmFamily, FilmList, PeopleFile } from '../../../src/domain/catalogue-files.ts';
import { namesOfCountry } from '../../../src/i18n/countries.ts';
import { FilmSearch } from '../../../src/search/names/film-search.ts';
import { temporaryFolder } from '../../support/database-files.ts';

const SHIPPED = new URL('../../../src/data/catalogue/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, SHIPPED), 'utf8'));

/** Two families and a list: a bundle of thousands of films is no other. */
const contents = contentsOf({
  families: ['miracle-in-cell-no-7', 'oldboy'].map((id) => FilmFamily.parse(read(`families/${id}.json`))),
  lists: [FilmList.parse(read('films/kr/2000s.json'))],
  people: PeopleFile.parse(read('people.json')),
});
const inMemory = catalogueOf(contents);
const options = { countryNames: namesOfCountry, familyOf: (id: string) => inMemory.familyOf(id)?.id };
const index = new FilmSearch(contents.films, options).store();
const nobody = new Library();

let folder: URL;
beforeEach(async () => {
  folder = pathToFileURL(`${await temporaryFolder()}/`);
});

const find = (catalogue: Catalogue, query: string) =>
  new Films(catalogue, namesOfCountry).search(query, nobody, 5).map(({ id }) => id);

describe('a bundle of the catalogue', () => {
  it('holds the same films, families and people as the files', async () => {
    await writeBundle(folder, contents, index);
    for (const catalogue of [await loadCatalogue(folder), inMemory]) {
      expect([...catalogue.films]).toEqual(contents.films);
      expect([...catalogue.families]).toEqual(contents.families);
      expect([...catalogue.people]).toEqual(contents.people.records);
    }
  });

  it('finds films by their titles and by their ids elsewhere, and people by their names', async () => {
    await writeBundle(folder, contents, index);
    const loaded = await loadCatalogue(folder);
    expect(loaded.index?.texts.terms).toBe(index.texts.terms);
    expect(find(loaded, 'koguştaki')[0]).toBe('7-kogustaki-mucize-2019');
    expect(find(loaded, '7번방')[0]).toBe('7-beonbang-ui-seonmul-2013');
    for (const { id, ids } of contents.films) {
      if (Object.keys(ids).length > 0) expect(loaded.withIds(ids)?.id).toBe(id);
    }
    expect(new People(loaded).search('iynemli', 1)[0]?.id).toBe('aras-bulut-iynemli');
  });

  it('is packed again if its names were packed by other rules, or can’t be read', async () => {
    for (const odd of [
      { ...index, version: 'of before' },
      { ...index, texts: {} },
    ]) {
      await writeBundle(folder, contents, odd);
      const loaded = await loadCatalogue(folder);
      expect(find(loaded, 'koguştaki')[0]).toBe('7-kogustaki-mucize-2019');
      expect(new People(loaded).search('iynemli', 1)[0]?.id).toBe('aras-bulut-iynemli');
    }
  });

  it('is read only where something is asked for: little at the start, and no more films than are offered', () => {
    const { records, ...packed } = packCatalogue(contents, index);
    let reads = 0;
    const catalogue = new Catalogue({
      ...packed,
      read(from, to) {
        reads += 1;
        return records.subarray(from, to);
      },
    });
    const films = new Films(catalogue, namesOfCountry);
    expect(reads).toBe(0);
    expect(films.search('2003', nobody, 3)).toHaveLength(3);
    expect(reads).toBe(3);
    films.search('2003', nobody, 3);
    expect(reads).toBe(3);
  });

  it('with a damaged record says which one, and tells of all others', () => {
    const { records, ...packed } = packCatalogue(contents, index);
    const catalogue = new Catalogue({ ...packed, read: (from, to) => records.subarray(from, to) });
    records.fill('?', 0, 20);
    expect(() => catalogue.films.at(0)).toThrow('the record 0 of the films is damaged');
    expect(catalogue.films.at(1)).toEqual(contents.films[1]);
  });

  it('that is replaced while a bot reads it stays what it was for that bot', async () => {
    await writeBundle(folder, contents, index);
    const before = await loadCatalogue(folder);
    const [first] = contents.films;
    await writeBundle(folder, contentsOf({ families: [], lists: [], people: { sources: {}, people: [] } }));
    expect(before.films.at(0)).toEqual(first);
    expect((await loadCatalogue(folder)).films.length).toBe(0);
  });

  it('that was cut off or is no bundle says how to make it again', async () => {
    await writeFile(new URL('bundle', folder), 'half');
    await expect(loadCatalogue(folder)).rejects.toThrow('npm run build');
    await writeBundle(folder, contents, index);
    await truncate(new URL('bundle', folder), 50_000);
    await expect(loadCatalogue(folder)).rejects.toThrow('npm run build');
  });

  it('is known to be missing, cut off, or damaged in one record, so that the next build makes it again', async () => {
    const file = new URL('bundle', folder);
    expect(await hasSoundBundle(folder)).toBe(false);
    await writeBundle(folder, contents, index);
    expect(await hasSoundBundle(folder)).toBe(true);
    const handle = await open(file, 'r+');
    await handle.write('?'.repeat(20), 0);
    await handle.close();
    expect(await hasSoundBundle(folder)).toBe(false);
    await truncate(file, 50_000);
    expect(await hasSoundBundle(folder)).toBe(false);
  });
});
