import { NotAllowed } from '../person.ts';
import { MAX_FILE_BYTES } from '../rules/limits.ts';
import type { FileInput } from '../world/model.ts';

export function assertSize({ name, bytes }: FileInput): void {
  if (bytes.byteLength <= MAX_FILE_BYTES) return;
  const limit = `${MAX_FILE_BYTES / 1024 / 1024} MB`;
  throw new NotAllowed(
    `Your files are too powerful: "${name}" is larger than ${limit}. Choose a smaller one.`,
  );
}
