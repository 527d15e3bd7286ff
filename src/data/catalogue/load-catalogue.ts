import { openBundle } from './bundle.ts';
import { Catalogue } from './catalogue.ts';
import { type Contents, contentsOf } from './contents.ts';
import { packCatalogue } from './packed-catalogue.ts';
import { readFiles } from './read-files.ts';

/** The catalogue that ships with the bot. */
const SHIPPED = new URL('./', import.meta.url);

/**
 * Opens the catalogue: from the bundle, if there is one, or else from the files.
 * @throws {Error} naming the file that can't be read: it was shipped broken
 */
export async function loadCatalogue(folder: URL = SHIPPED): Promise<Catalogue> {
  const bundle = await openBundle(folder);
  return bundle ? new Catalogue(bundle) : catalogueOf(contentsOf(await readFiles(folder)));
}

/** Whether there is a bundle, and all of it can be read: damage must not outlast the next build. */
export async function hasSoundBundle(folder: URL): Promise<boolean> {
  try {
    const bundle = await openBundle(folder);
    if (!bundle) return false;
    const { films, families, people } = new Catalogue(bundle);
    return [...films, ...families, ...people].length > 0;
  } catch {
    return false;
  }
}

/** A catalogue in memory, packed as it would be in a bundle. */
export function catalogueOf(contents: Contents): Catalogue {
  const { records, ...packed } = packCatalogue(contents);
  return new Catalogue({ ...packed, read: (from, to) => records.subarray(from, to) });
}
