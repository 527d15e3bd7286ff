import type { CatalogueFilm, FilmFamily, FilmList } from '../../domain/catalogue-files.ts';
import { byRelease, type Family, type Film, type FilmCatalogue } from '../../domain/film.ts';
import type { StoredIndex } from '../../search/names/film-search.ts';
import { readBundle } from './bundle.ts';
import { type CatalogueFiles, readFiles } from './read-files.ts';
import { resolver } from './sourced.ts';

/** The catalogue that ships with the bot. */
const SHIPPED = new URL('./', import.meta.url);

/**
 * Reads every film that ships with the bot: from the bundle, if there is one, or else from the files.
 * @throws {Error} naming the file that can't be read: it was shipped broken
 */
export async function loadCatalogue(folder: URL = SHIPPED): Promise<LoadedCatalogue> {
  const bundle = await readBundle(folder);
  return { ...catalogueOf(bundle ?? (await readFiles(folder))), index: bundle?.index };
}

/** The films, with the index of their titles if that was stored. */
export interface LoadedCatalogue extends FilmCatalogue {
  readonly index?: StoredIndex | undefined;
}

export function catalogueOf({ families: familyFiles, lists }: CatalogueFiles): FilmCatalogue {
  const shared = sharedLists();
  const families = familyFiles.map((file) => named(`${file.id}.json`, () => toFamily(file, shared)));
  const films = [
    ...families.flatMap((family) => family.films),
    ...lists.flatMap((file) => named(`the list of ${file.films[0]?.id}`, () => toFilms(file, shared))),
  ];
  const formerIds = new Map([...familyFiles, ...lists].flatMap((file) => file.films).flatMap(formerIdsOf));
  const byId = new Map(films.map((film) => [film.id, film]));
  const familyById = new Map(families.flatMap((family) => family.films.map((film) => [film.id, family])));
  const current = (id: string) => formerIds.get(id) ?? id;
  return {
    films,
    families,
    film: (id) => byId.get(current(id)),
    familyOf: (id) => familyById.get(current(id)),
  };
}

function named<T>(file: string, make: () => T): T {
  try {
    return make();
  } catch (cause) {
    throw new Error(`catalogue: ${file}`, { cause });
  }
}

/** Former ids, each with the current one. */
function formerIdsOf({ id, formerIds }: CatalogueFilm): (readonly [former: string, current: string])[] {
  return formerIds.map((former) => [former, id]);
}

function toFamily(file: FilmFamily, shared: SharedLists): Family {
  const resolve = resolver(file.sources);
  return {
    id: file.id,
    name: file.name,
    films: toFilms(file, shared).sort(byRelease),
    lineage: file.lineage.map(resolve),
    ...(file.basedOn && { basedOn: resolve(file.basedOn) }),
    parts: file.parts,
  };
}

function toFilms({ sources, credits, films }: FilmList, shared: SharedLists): Film[] {
  const resolve = resolver(sources);
  // One array for all films of the file.
  const creditSources = credits.map((source) => resolve({ source }).source);
  return films.map(({ formerIds: _, ...film }) => ({
    ...film,
    origin: 'catalogue',
    ...(creditSources.length > 0 && { creditSources }),
    titles: Object.keys(film.titles).length === 0 ? NO_TITLES : film.titles,
    aliases: orNone(film.aliases),
    countries: shared(film.countries),
    languages: shared(film.languages),
    directors: shared(film.directors),
    writers: shared(film.writers),
    runtimes: orNone(film.runtimes.map(resolve)),
    boxOffice: orNone(film.boxOffice.map(resolve)),
    success: orNone(film.success.map(resolve)),
    cast: orNone(film.cast.map((member) => ({ ...member, notable: orNone(member.notable.map(resolve)) }))),
  }));
}

/** The same list for equal texts: most films have countries, languages and directors in common with others. */
type SharedLists = (texts: string[]) => string[];

function sharedLists(): SharedLists {
  const lists = new Map<string, string[]>();
  return (texts) => {
    const key = texts.join('\n');
    const known = lists.get(key) ?? texts;
    lists.set(key, known);
    return known;
  };
}

/** Empty in most films. */
const NONE: never[] = [];
const NO_TITLES = {};

function orNone<T>(list: T[]): T[] {
  return list.length === 0 ? NONE : list;
}
