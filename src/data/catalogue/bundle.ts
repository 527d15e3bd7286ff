import { readSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { openPackedFile, PackedFileError, PackedFileWriter } from '../packed/packed-file.ts';
import { AboutCatalogue, type PackedCatalogue, packCatalogue } from './packed-catalogue.ts';

/**
 * The catalogue as `npm run build` leaves it beside the compiled code: checked, indexed, and in one file, of which little is read at the
 * start. Reading and indexing ten thousand films takes seconds otherwise. Without a bundle everything is done at the start.
 */
const fileIn = (folder: URL) => new URL('bundle', folder);

/** A handle that nobody holds would be closed. */
const opened: FileHandle[] = [];

/**
 * Opens the bundle. It stays open until the process ends: records are read as it was now, though a build may put another one in its place.
 * @param folder of the catalogue
 * @returns `undefined` if there is none
 * @throws {Error} if it can't be read
 */
export async function openBundle(folder: URL): Promise<PackedCatalogue | undefined> {
  try {
    const file = await openPackedFile(fileIn(folder), AboutCatalogue);
    if (!file) return undefined;
    const { about, rows, handle } = file;
    opened.push(handle);
    return { about, rows, read: (from, to) => readBetween(handle.fd, from, to) };
  } catch (cause) {
    if (!(cause instanceof PackedFileError)) throw cause;
    throw new Error('catalogue: the bundle is damaged; run npm run build again', { cause });
  }
}

/** Without a promise: it takes less time than a promise's turn, and what is read is needed at once. */
function readBetween(file: number, from: number, to: number): Buffer {
  const bytes = Buffer.allocUnsafe(to - from);
  for (let done = 0; done < bytes.length; ) {
    const read = readSync(file, bytes, done, bytes.length - done, from + done);
    if (read === 0) throw new Error('catalogue: the bundle is cut off; run npm run build again');
    done += read;
  }
  return bytes;
}

/** Writes it beside the old one, which it then replaces as a whole. */
export async function writeBundle(folder: URL, ...packed: Parameters<typeof packCatalogue>): Promise<void> {
  const { about, rows, records } = packCatalogue(...packed);
  const draft = new URL('bundle.new', folder);
  const handle = await open(draft, 'w');
  try {
    const writer = new PackedFileWriter(handle);
    await writer.record(records);
    await writer.end(rows, about);
  } finally {
    await handle.close();
  }
  await rename(draft, fileIn(folder));
}
