import { MAX_FILES } from '../../rules/limits.ts';

const units = ['bytes', 'KB', 'MB', 'GB'];

/** A size in words, rounded up: otherwise a file slightly over the limit would seem to be exactly at it. */
export function sizeWords(bytes: number): string {
  let size = bytes;
  let unit = 0;
  for (; size >= 1024 && unit < units.length - 1; unit += 1) size /= 1024;
  return `${(Math.ceil(size * 10) / 10).toLocaleString('en')} ${units[unit]}`;
}

/** Why a file is too large, if it is. */
export function tooBig(
  file: { readonly name: string; readonly size: number },
  limit: number,
): string | undefined {
  if (file.size <= limit) return undefined;
  return `${file.name} is ${sizeWords(file.size)}; the limit is ${sizeWords(limit)}.`;
}

/** Why a file can't be added where only some kinds go. */
export function wrongType({ name }: { readonly name: string }, types: readonly string[]): string {
  return `${name} can't be added here. Allowed: ${types.join(', ')}.`;
}

/** Adds files to those that a message already has, and says why some were not added. */
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
    problems.push(`A message can have at most ${MAX_FILES} files. Not added: ${left.join(', ')}.`);
  return { files: [...held, ...taken], problems };
}
