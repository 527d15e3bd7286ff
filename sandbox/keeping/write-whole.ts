import { open, rename } from 'node:fs/promises';

/** The ending of a file that is not complete yet. */
export const unfinished = '.tmp';

/** Writes a file so that it is either complete or as it was before, even if the power is cut. */
export async function writeWhole(file: string, data: string | Uint8Array): Promise<void> {
  const draft = `${file}${unfinished}`;
  const handle = await open(draft, 'w');
  try {
    await handle.writeFile(data);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
