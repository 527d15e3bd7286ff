import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { create } from 'tar';

/** Of every file in an archive, so that the same files give the same archive. */
const MADE_AT = new Date(0);

/**
 * Packs a folder into a `.tar.gz`, and writes its checksum beside it, as `sha256sum --check` reads it.
 * @returns the checksum, in hex
 */
export async function pack(folder: string, file: string, files: readonly string[]): Promise<string> {
  const name = basename(folder);
  const paths = files.map((path) => `${name}/${path}`);
  // `portable` leaves out who owns the files here.
  await create(
    { file, cwd: dirname(folder), gzip: { level: 9 }, portable: true, mtime: MADE_AT, noDirRecurse: true },
    paths,
  );
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const sum = hash.digest('hex');
  await writeFile(`${file}.sha256`, `${sum}  ${basename(file)}\n`);
  return sum;
}
