import { statSync } from 'node:fs';
import { join } from 'node:path';
import { packageOf } from './shipped-files.ts';

/** What a file takes on most disks: whole blocks. */
const BLOCK_BYTES = 4096;

export interface Sizes {
  /** Bytes on a disk, in whole blocks. */
  readonly onDisk: number;
  /** Bytes on a disk for each package, and for what is in none. The largest comes first. */
  readonly parts: readonly (readonly [name: string, onDisk: number])[];
}

/** What the files of a folder take. */
export function sizesOf(folder: string, files: readonly string[]): Sizes {
  const parts = new Map<string, number>();
  for (const file of files) {
    const onDisk = Math.ceil(statSync(join(folder, file)).size / BLOCK_BYTES) * BLOCK_BYTES;
    const part = partOf(file);
    parts.set(part, (parts.get(part) ?? 0) + onDisk);
  }
  const sorted = [...parts].sort(([, one], [, other]) => other - one);
  return { onDisk: sorted.reduce((sum, [, size]) => sum + size, 0), parts: sorted };
}

function partOf(file: string): string {
  if (file === 'dist/src/data/catalogue/bundle') return 'the films';
  if (!file.startsWith('node_modules/')) return 'the bot';
  const name = packageOf(file).replace(/^.*node_modules\//, '');
  return name.startsWith('@fontsource-variable/') ? 'fonts' : name;
}
