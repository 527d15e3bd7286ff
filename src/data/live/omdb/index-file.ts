import { z } from 'zod';
import { type OpenPackedFile, openPackedFile, PackedFileError } from '../../packed/packed-file.ts';
import { Validators } from './download.ts';

/** Changes with what is in the file; one of another format is built anew. */
const FORMAT = 1;

const About = z.object({
  format: z.literal(FORMAT),
  /** Of the packed texts, which can be packed again from the lines. */
  textsVersion: z.string(),
  /** The day on which the files were read: `2026-11-30`. */
  date: z.iso.date(),
  films: z.int().positive(),
  /** The version of each of omdb.org's files. */
  versions: z.record(z.string(), Validators),
});
export type IndexAbout = Omit<z.infer<typeof About>, 'format'>;

/** What the footer of the file says. */
export const formatted = (about: IndexAbout): z.infer<typeof About> => ({ format: FORMAT, ...about });

export type OpenIndexFile = OpenPackedFile<IndexAbout>;

/** The file isn't an index that this version can read: it is damaged, or of another format. */
export class IndexError extends Error {
  constructor(options?: ErrorOptions) {
    super('omdb.index', options);
    this.name = 'IndexError';
  }
}

/**
 * Opens an index: a line a film, and rows beside them.
 * @returns `undefined` if there is none
 * @throws {IndexError} if it can't be read
 */
export async function openIndexFile(file: string): Promise<OpenIndexFile | undefined> {
  try {
    return await openPackedFile(file, About);
  } catch (cause) {
    if (cause instanceof PackedFileError) throw new IndexError({ cause });
    throw cause;
  }
}
