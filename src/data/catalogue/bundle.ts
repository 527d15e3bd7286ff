import { createHash } from 'node:crypto';
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
  /** Of the other file: both have to be of one build. */
  films: z.string(),
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
    const { films, ...index } = Titles.parse(deserialize(titles));
    const json = await readFile(names.films, 'utf8');
    if (hashOf(json) !== films) throw new Error('its two files are of different builds');
    // The films were checked when it was made.
    return { ...(JSON.parse(json) as CatalogueFiles), index };
  } catch (cause) {
    throw new Error('catalogue: the bundle is damaged; run npm run build again', { cause });
  }
}

export async function writeBundle(folder: URL, { families, lists, index }: Bundle): Promise<void> {
  const names = filesIn(folder);
  await rm(names.titles, { force: true });
  const json = JSON.stringify({ families, lists });
  await writeFile(names.films, json);
  const draft = new URL('bundle.titles.new', folder);
  await writeFile(draft, serialize({ films: hashOf(json), ...index }));
  await rename(draft, names.titles);
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
