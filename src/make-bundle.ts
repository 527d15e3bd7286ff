import { writeBundle } from './data/catalogue/bundle.ts';
import { catalogueOf } from './data/catalogue/catalogue.ts';
import { readFiles } from './data/catalogue/read-files.ts';
import { namesOfCountry, namesOfLanguage } from './i18n/countries.ts';
import { FilmSearch } from './search/names/film-search.ts';

/** The last step of `npm run build`: bundles the catalogue beside the compiled code. */

const folder = new URL('./data/catalogue/', import.meta.url);
const files = await readFiles(folder);
const { films, familyOf } = catalogueOf(files);
const search = new FilmSearch(films, {
  countryNames: namesOfCountry,
  languageNames: namesOfLanguage,
  familyOf: (id) => familyOf(id)?.id,
});
await writeBundle(folder, { ...files, index: search.store() });
