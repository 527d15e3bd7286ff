import { writeBundle } from './data/catalogue/bundle.ts';
import { contentsOf } from './data/catalogue/contents.ts';
import { readFiles } from './data/catalogue/read-files.ts';
import { namesOfCountry, namesOfLanguage } from './i18n/countries.ts';
import { FilmSearch } from './search/names/film-search.ts';

/** Bundles the catalogue in a folder, beside its files. */
export async function bundleCatalogue(folder: URL): Promise<void> {
  const contents = contentsOf(await readFiles(folder));
  const families = new Map(contents.families.flatMap(({ id, films }) => films.map((film) => [film.id, id])));
  const search = new FilmSearch(contents.films, {
    countryNames: namesOfCountry,
    languageNames: namesOfLanguage,
    familyOf: (id) => families.get(id),
  });
  await writeBundle(folder, contents, search.store());
}
