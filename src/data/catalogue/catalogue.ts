import { readdir, readFile } from 'node:fs/promises';
import { type CatalogueFilm, FilmFamily } from '../../domain/catalogue-files.ts';
import { byRelease, type Family, type Film, type FilmCatalogue } from '../../domain/film.ts';
import { resolver } from './sourced.ts';

/** The families that ship with the bot: one file each. */
const SHIPPED = new URL('./families/', import.meta.url);

/**
 * Reads every family.
 * @throws {Error} naming the file that can't be read: it was shipped broken
 */
export async function loadCatalogue(folder: URL = SHIPPED): Promise<FilmCatalogue> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  // One after another: what reading leaves behind would else be in memory all at once, and stay the process's own.
  const read: ReadFamily[] = [];
  for (const name of files) read.push(await loadFamily(name, folder));
  return catalogueOf(
    read.map(({ family }) => family),
    new Map(read.flatMap(({ formerIds }) => formerIds)),
  );
}

interface ReadFamily {
  readonly family: Family;
  /** Former ids, each with the current one. */
  readonly formerIds: readonly (readonly [former: string, current: string])[];
}

async function loadFamily(name: string, folder: URL): Promise<ReadFamily> {
  try {
    const file = FilmFamily.parse(JSON.parse(await readFile(new URL(name, folder), 'utf8')));
    const formerIds = file.films.flatMap((film) =>
      film.formerIds.map((former) => [former, film.id] as const),
    );
    return { family: toFamily(file), formerIds };
  } catch (cause) {
    throw new Error(`catalogue: ${name}`, { cause });
  }
}

function catalogueOf(families: readonly Family[], formerIds: ReadonlyMap<string, string>): FilmCatalogue {
  const films = families.flatMap((family) => family.films);
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

function toFamily(file: FilmFamily): Family {
  const resolve = resolver(file.sources);
  const toFilm = ({ formerIds: _, ...film }: CatalogueFilm): Film => ({
    ...film,
    origin: 'catalogue',
    runtimes: film.runtimes.map(resolve),
    boxOffice: film.boxOffice.map(resolve),
    success: film.success.map(resolve),
    cast: film.cast.map((member) => ({ ...member, notable: member.notable.map(resolve) })),
  });
  return {
    id: file.id,
    name: file.name,
    films: file.films.map(toFilm).sort(byRelease),
    lineage: file.lineage.map(resolve),
    parts: file.parts,
  };
}
