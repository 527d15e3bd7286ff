import { open, rename } from 'node:fs/promises';

/** Of a file that is not whole yet. */
export const unfinished = '.tmp';

/** Writes a file so that it is there whole, or as it was before, wherever the power is cut. */
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
