import { readdir, readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { FilmFamily, FilmList } from '../../domain/catalogue-files.ts';

/** What the files of the catalogue say, checked and with defaults. */
export interface CatalogueFiles {
  readonly families: readonly FilmFamily[];
  readonly lists: readonly FilmList[];
}

/**
 * Reads every family and every list of films.
 * @param folder with `families/`, one file each, and `films/`, the films without lineage: one file a country and decade
 * @throws {Error} naming the file that can't be read: it was shipped broken
 */
export async function readFiles(folder: URL): Promise<CatalogueFiles> {
  return {
    families: await readAll(new URL('families/', folder), FilmFamily),
    lists: await readAll(new URL('films/', folder), FilmList),
  };
}

async function readAll<File>(folder: URL, shape: z.ZodType<File>): Promise<File[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json')).sort();
  const files: File[] = [];
  // One after another: what reading leaves behind would else be in memory all at once, and stay the process's own.
  for (const name of names) {
    try {
      files.push(shape.parse(JSON.parse(await readFile(new URL(name, folder), 'utf8'))));
    } catch (cause) {
      throw new Error(`catalogue: ${name}`, { cause });
    }
  }
  return files;
}
