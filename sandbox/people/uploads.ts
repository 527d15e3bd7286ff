import { NotAllowed } from '../person.ts';
import { fitsFileTypes } from '../rules/file-groups.ts';
import { MAX_FILE_BYTES } from '../rules/limits.ts';
import type { FileInput } from '../world/model.ts';

export function assertSize({ name, bytes }: FileInput): void {
  if (bytes.byteLength <= MAX_FILE_BYTES) return;
  const limit = `${MAX_FILE_BYTES / 1024 / 1024} MB`;
  throw new NotAllowed(
    `Your files are too powerful: "${name}" is larger than ${limit}. Choose a smaller one.`,
  );
}

/** The client offers and takes only files whose names end as the bot has said. */
export function assertFileType({ name }: FileInput, types: readonly string[] | undefined): void {
  if (fitsFileTypes(name, types)) return;
  throw new NotAllowed(`"${name}" can't be added here. Allowed: ${types?.join(', ')}.`);
}
