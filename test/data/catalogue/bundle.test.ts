import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeBundle } from '../../../src/data/catalogue/bundle.ts';
import { catalogueOf, loadCatalogue } from '../../../src/data/catalogue/catalogue.ts';
import { FilmFamily, FilmList } from '../../../src/domain/catalogue-files.ts';
import { namesOfCountry } from '../../../src/i18n/countries.ts';
import { FilmSearch } from '../../../src/search/names/film-search.ts';
import { temporaryFolder } from '../../support/database-files.ts';

const SHIPPED = new URL('../../../src/data/catalogue/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, SHIPPED), 'utf8'));

/** Two families and a list: a bundle of thousands of films is no other. */
const files = {
  families: ['miracle-in-cell-no-7', 'oldboy'].map((id) => FilmFamily.parse(read(`families/${id}.json`))),
  lists: [FilmList.parse(read('films/kr/2000s.json'))],
};
const catalogue = catalogueOf(files);
const options = { countryNames: namesOfCountry, familyOf: (id: string) => catalogue.familyOf(id)?.id };

let folder: URL;
beforeEach(async () => {
  folder = pathToFileURL(`${await temporaryFolder()}/`);
});

describe('a bundle of the catalogue', () => {
  it('holds the same films and families as the files, and finds them', async () => {
    const index = new FilmSearch(catalogue.films, options).store();
    await writeBundle(folder, { ...files, index });
    const loaded = await loadCatalogue(folder);
    expect(loaded.films).toEqual(catalogue.films);
    expect(loaded.families).toEqual(catalogue.families);

    const search = new FilmSearch(loaded.films, { ...options, index: loaded.index });
    expect(search.store().texts.terms).toBe(index.texts.terms);
    const found = (query: string) =>
      search.find(query, 5).groups.flatMap(({ items }) => items.map(({ id }) => id));
    expect(found('koguştaki')[0]).toBe('7-kogustaki-mucize-2019');
    expect(found('7번방')[0]).toBe('7-beonbang-ui-seonmul-2013');
  });

  it('is packed again for other films', async () => {
    const index = new FilmSearch(catalogue.films.slice(0, 10), options).store();
    const search = new FilmSearch(catalogue.films.slice(0, 11), { ...options, index });
    const last = catalogue.films[10] ?? expect.fail('no film');
    expect(search.find(last.originalTitle, 5).groups.flatMap(({ items }) => items)).toContain(last);
  });

  it('whose films are of another build says how to make it again', async () => {
    const index = new FilmSearch(catalogue.films, options).store();
    await writeBundle(folder, { ...files, index });
    await writeFile(new URL('bundle.films', folder), '{}');
    await expect(loadCatalogue(folder)).rejects.toThrow('npm run build');
  });

  it('is packed again if its titles can’t be read', () => {
    const { key } = new FilmSearch(catalogue.films, options).store();
    const search = new FilmSearch(catalogue.films, { ...options, index: { key, texts: {} } });
    expect(search.find('koguştaki', 1).groups[0]?.items[0]?.id).toBe('7-kogustaki-mucize-2019');
  });

  it('that was cut off says how to make it again', async () => {
    await writeFile(new URL('bundle.titles', folder), 'half');
    await expect(loadCatalogue(folder)).rejects.toThrow('npm run build');
  });
});
