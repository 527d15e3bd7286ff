import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import type { StoredIndex } from '../../search/names/film-search.ts';
import type { CatalogueFiles } from './read-files.ts';

/**
 * The catalogue as `npm run build` leaves it beside the compiled code: its files as one, checked, and the index of its titles.
 * Reading and indexing ten thousand films takes seconds otherwise. Without a bundle everything is done at the start.
 */
export interface Bundle extends CatalogueFiles {
  readonly index: StoredIndex;
}

/** Two files, because the packed titles stay views on theirs. */
const filesIn = (folder: URL) => ({
  films: new URL('bundle.films', folder),
  titles: new URL('bundle.titles', folder),
});

const Titles = z.object({
  key: z.string(),
  texts: z.custom<StoredIndex['texts']>((value) => typeof value === 'object' && value !== null),
});

/**
 * @param folder of the catalogue
 * @returns `undefined` if there is none
 * @throws {Error} if it can't be read: the build was cut off
 */
export async function readBundle(folder: URL): Promise<Bundle | undefined> {
  const names = filesIn(folder);
  // Written last.
  const titles = await readFile(names.titles).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!titles) return undefined;
  try {
    // The films were checked when it was made.
    const files = JSON.parse(await readFile(names.films, 'utf8')) as CatalogueFiles;
    return { ...files, index: Titles.parse(deserialize(titles)) };
  } catch (cause) {
    throw new Error('catalogue: the bundle is damaged; run npm run build again', { cause });
  }
}

export async function writeBundle(folder: URL, { families, lists, index }: Bundle): Promise<void> {
  const names = filesIn(folder);
  await rm(names.titles, { force: true });
  await writeFile(names.films, JSON.stringify({ families, lists }));
  const draft = new URL('bundle.titles.new', folder);
  await writeFile(draft, serialize(index));
  await rename(draft, names.titles);
}
