import { readdir, readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { FilmFamily, FilmList, PeopleFile } from '../../domain/catalogue-files.ts';
import { brokenFile } from './broken-file.ts';

/** What the files of the catalogue say, checked and with defaults. */
export interface CatalogueFiles {
  readonly families: readonly FilmFamily[];
  readonly lists: readonly FilmList[];
  /** What is notable about people. Who they are comes from the credits of the films. */
  readonly people: Pick<PeopleFile, 'sources' | 'people'>;
}

/**
 * Reads every family and every list of films, and the people file.
 * @param folder with `families/`, one file each, `films/`, the films without lineage: one file a country and decade, and
 * `people.json`
 * @throws {Error} naming the file that can't be read, and the field: it was shipped broken
 */
export async function readFiles(folder: URL): Promise<CatalogueFiles> {
  return {
    families: await readAll(new URL('families/', folder), FilmFamily),
    lists: await readAll(new URL('films/', folder), FilmList),
    people: await readOne('people.json', folder, PeopleFile),
  };
}

async function readAll<File>(folder: URL, shape: z.ZodType<File>): Promise<File[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json')).sort();
  const files: File[] = [];
  // One after another: what reading leaves behind would else be in memory all at once, and stay the process's own.
  for (const name of names) files.push(await readOne(name, folder, shape));
  return files;
}

async function readOne<File>(name: string, folder: URL, shape: z.ZodType<File>): Promise<File> {
  try {
    return shape.parse(JSON.parse(await readFile(new URL(name, folder), 'utf8')));
  } catch (cause) {
    throw brokenFile(name, cause);
  }
}
