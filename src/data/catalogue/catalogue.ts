import { readdir, readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { type CatalogueFilm, FilmFamily, FilmList } from '../../domain/catalogue-files.ts';
import { byRelease, type Family, type Film, type FilmCatalogue } from '../../domain/film.ts';
import { resolver } from './sourced.ts';

/** Holds `families/`, one file each, and `films/`, the films without lineage: one file a country and decade. */
const SHIPPED = new URL('./', import.meta.url);

/**
 * Reads every family and every list of films.
 * @param folder with `families/` and `films/`
 * @throws {Error} naming the file that can't be read: it was shipped broken
 */
export async function loadCatalogue(folder: URL = SHIPPED): Promise<FilmCatalogue> {
  const families = await readAll(new URL('families/', folder), FilmFamily, toFamily);
  const lists = await readAll(new URL('films/', folder), FilmList, toFilms);
  const films = [...families.flatMap(({ read }) => read.films), ...lists.flatMap(({ read }) => read)];
  const formerIds = [...families, ...lists].flatMap((one) => one.formerIds);
  return catalogueOf(
    films,
    families.map(({ read }) => read),
    new Map(formerIds),
  );
}

interface ReadFile<T> {
  readonly read: T;
  /** Former ids, each with the current one. */
  readonly formerIds: readonly (readonly [former: string, current: string])[];
}

async function readAll<File extends { readonly films: readonly CatalogueFilm[] }, T>(
  folder: URL,
  shape: z.ZodType<File>,
  use: (file: File) => T,
): Promise<ReadFile<T>[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json')).sort();
  const all: ReadFile<T>[] = [];
  // One after another: what reading leaves behind would else be in memory all at once, and stay the process's own.
  for (const name of names) {
    try {
      const file = shape.parse(JSON.parse(await readFile(new URL(name, folder), 'utf8')));
      const formerIds = file.films.flatMap((film) =>
        film.formerIds.map((former) => [former, film.id] as const),
      );
      all.push({ read: use(file), formerIds });
    } catch (cause) {
      throw new Error(`catalogue: ${name}`, { cause });
    }
  }
  return all;
}

function catalogueOf(
  films: readonly Film[],
  families: readonly Family[],
  formerIds: ReadonlyMap<string, string>,
): FilmCatalogue {
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
  return {
    id: file.id,
    name: file.name,
    films: toFilms(file).sort(byRelease),
    lineage: file.lineage.map(resolve),
    ...(file.basedOn && { basedOn: resolve(file.basedOn) }),
    parts: file.parts,
  };
}

function toFilms({ sources, credits, films }: Pick<FilmList, 'sources' | 'credits' | 'films'>): Film[] {
  const resolve = resolver(sources);
  // One array for all films of the file.
  const creditSources = credits.map((source) => resolve({ source }).source);
  return films.map(({ formerIds: _, ...film }) => ({
    ...film,
    origin: 'catalogue',
    ...(creditSources.length > 0 && { creditSources }),
    runtimes: film.runtimes.map(resolve),
    boxOffice: film.boxOffice.map(resolve),
    success: film.success.map(resolve),
    cast: film.cast.map((member) => ({ ...member, notable: member.notable.map(resolve) })),
  }));
}
