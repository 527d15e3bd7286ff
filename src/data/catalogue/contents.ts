import type { FilmFamily, FilmIds, FilmList, Runtime } from '../../domain/catalogue-files.ts';
import { byRelease, type Family, type Film, type Sourced } from '../../domain/film.ts';
import { OMDB_SITE, omdbPage } from '../../domain/omdb-pages.ts';
import { inSearchOrder } from '../../search/names/film-search.ts';
import { brokenFile } from './broken-file.ts';
import { type CreditedPeople, peopleOf } from './credited-people.ts';
import type { CatalogueFiles } from './read-files.ts';
import { resolver } from './sourced.ts';

/** Everything in the catalogue, as objects: what is packed. */
export interface Contents {
  /** In the order of the search. */
  readonly films: readonly Film[];
  readonly families: readonly Family[];
  readonly people: CreditedPeople;
  /** The ids of before, each with the current one: of two entries that became one film, for instance. */
  readonly formerIds: Readonly<Record<string, string>>;
}

/** @throws {Error} naming the file that doesn't fit together */
export function contentsOf({ families: familyFiles, lists, people }: CatalogueFiles): Contents {
  const families = familyFiles.map((file) => named(`${file.id}.json`, () => toFamily(file)));
  const films = inSearchOrder([
    ...families.flatMap((family) => family.films),
    ...lists.flatMap((file) => named(`the list of ${file.films[0]?.id}`, () => toFilms(file))),
  ]);
  const formerIds = [...familyFiles, ...lists].flatMap((file) =>
    file.films.flatMap(({ id, formerIds }) => formerIds.map((former) => [former, id] as const)),
  );
  return {
    films,
    families,
    people: named('people.json', () => peopleOf(films, people)),
    formerIds: Object.fromEntries(formerIds),
  };
}

function named<T>(file: string, make: () => T): T {
  try {
    return make();
  } catch (cause) {
    throw brokenFile(file, cause);
  }
}

function toFamily(file: FilmFamily): Family {
  const resolve = resolver(file.sources);
  return {
    id: file.id,
    name: file.name,
    films: toFilms(file).sort(byRelease),
    lineage: file.lineage.map(resolve),
    ...(file.basedOn && { basedOn: resolve(file.basedOn) }),
    parts: file.parts,
  };
}

function toFilms({ sources, credits, films }: FilmList): Film[] {
  const resolve = resolver(sources);
  const creditSources = credits.map((source) => resolve({ source }).source);
  return films.map(({ formerIds: _, ...film }) => ({
    ...film,
    origin: 'catalogue',
    ...(creditSources.length > 0 && { creditSources }),
    runtimes: film.runtimes.map((runtime) => atItsPage(resolve(runtime), film.ids)),
    boxOffice: film.boxOffice.map(resolve),
    success: film.success.map(resolve),
    cast: film.cast.map((member) => ({ ...member, notable: member.notable.map(resolve) })),
  }));
}

/** What is from omdb.org leads to the film's own page there, and not only to the site. */
function atItsPage(runtime: Sourced<Runtime>, { omdb }: FilmIds): Sourced<Runtime> {
  const { source } = runtime;
  if (omdb === undefined || source.url !== OMDB_SITE) return runtime;
  return { ...runtime, source: { ...source, url: omdbPage(omdb) } };
}
