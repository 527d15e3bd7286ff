import { MAX_FILES } from '../../rules/limits.ts';

const units = ['bytes', 'KB', 'MB', 'GB'];

/** In words, rounded up: a file that is a little too big is not told to have the size that is allowed. */
export function sizeWords(bytes: number): string {
  let size = bytes;
  let unit = 0;
  for (; size >= 1024 && unit < units.length - 1; unit += 1) size /= 1024;
  return `${(Math.ceil(size * 10) / 10).toLocaleString('en')} ${units[unit]}`;
}

/** Why a file cannot be taken, if so. */
export function tooBig(
  file: { readonly name: string; readonly size: number },
  limit: number,
): string | undefined {
  if (file.size <= limit) return undefined;
  return `${file.name} is ${sizeWords(file.size)}; files may have at most ${sizeWords(limit)}.`;
}

/** Adds files to those that a message has already, and says why some were not taken. */
export function takeFiles<T extends { readonly name: string; readonly size: number }>(
  held: readonly T[],
  added: readonly T[],
  limit: number,
): { readonly files: readonly T[]; readonly problems: readonly string[] } {
  const fitting = added.filter((file) => tooBig(file, limit) === undefined);
  const problems = added.flatMap((file) => tooBig(file, limit) ?? []);
  const taken = fitting.slice(0, Math.max(0, MAX_FILES - held.length));
  const left = fitting.slice(taken.length).map(({ name }) => name);
  if (left.length > 0)
    problems.push(`A message may have at most ${MAX_FILES} files. Not added: ${left.join(', ')}.`);
  return { files: [...held, ...taken], problems };
}
