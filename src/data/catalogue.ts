import { readdir, readFile } from 'node:fs/promises';
import {
  byRelease,
  type CatalogueFilm,
  type Family,
  type Film,
  type FilmCatalogue,
  FilmFamily,
  type Source,
  type Sourced,
} from '../domain/film.ts';

/** The families that come with the bot: one file each. */
const SHIPPED = new URL('./catalogue/', import.meta.url);

/** Reads every family. Throws with the file's name where one can't be read: it was shipped broken. */
export async function loadCatalogue(folder: URL = SHIPPED): Promise<FilmCatalogue> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return catalogueOf(await Promise.all(files.map((name) => loadFamily(name, folder))));
}

async function loadFamily(name: string, folder: URL): Promise<Family> {
  try {
    return toFamily(FilmFamily.parse(JSON.parse(await readFile(new URL(name, folder), 'utf8'))));
  } catch (cause) {
    throw new Error(`catalogue: ${name}`, { cause });
  }
}

function catalogueOf(families: readonly Family[]): FilmCatalogue {
  const films = families.flatMap((family) => family.films);
  const byId = new Map(films.map((film) => [film.id, film]));
  const familyById = new Map(families.flatMap((family) => family.films.map((film) => [film.id, family])));
  return { films, film: (id) => byId.get(id), familyOf: (id) => familyById.get(id) };
}

function toFamily(file: FilmFamily): Family {
  const resolve = <T extends { source: string }>(fact: T): Sourced<T> => ({
    ...fact,
    source: sourceIn(file, fact.source),
  });
  const toFilm = (film: CatalogueFilm): Film => ({
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
  };
}

function sourceIn(file: FilmFamily, key: string): Source {
  const source = file.sources[key];
  if (!source) throw new Error(`the source ${key} is named, and its table lacks it`);
  return source;
}
