import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The glibc that compiled files ask for at least, as in `2.28`: a machine with an older one can't load them. `undefined` if they ask for none. */
export function leastGlibc(folder: string, files: readonly string[]): string | undefined {
  const asked = files
    .filter((file) => file.endsWith('.node'))
    .flatMap((file) => readFileSync(join(folder, file), 'latin1').match(/(?<=\bGLIBC_)\d+\.\d+/g) ?? []);
  return asked.sort((one, other) => one.localeCompare(other, 'en', { numeric: true })).at(-1);
}
