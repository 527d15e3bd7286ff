import { fitsFileTypes } from '../../../rules/file-groups.ts';
import { codePoints } from '../../../rules/limits.ts';
import { componentType } from '../../client/discord-numbers.ts';
import { tooBig, wrongType } from '../../ui/file-sizes.ts';
import {
  choicesOf,
  type FieldValue,
  type FieldValues,
  type FileFacts,
  filesOf,
  textOf,
} from './field-values.ts';
import { type Field, type FieldComponent, isRequired, longestOf, rangeOf } from './form-fields.ts';

/** The problems that keep the client from sending a form, by custom id, in words for the person. */
export function problemsOf(fields: readonly Field[], values: FieldValues): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.flatMap(({ component }) => {
      const problem = problemOf(component, values[component.custom_id]);
      return problem === undefined ? [] : [[component.custom_id, problem]];
    }),
  );
}

const missing = 'This field is required.';

function problemOf(component: FieldComponent, value: FieldValue | undefined): string | undefined {
  switch (component.type) {
    case componentType.checkbox:
      return undefined;
    case componentType.radioGroup:
      return isRequired(component) && value === '' ? missing : undefined;
    case componentType.textInput: {
      const length = codePoints(textOf(value));
      if (length === 0) return isRequired(component) ? missing : undefined;
      return lengthProblem(length, component.min_length ?? 0, longestOf(component));
    }
    case componentType.fileUpload:
      return countProblem(component, filesOf(value).length, filesWord);
    default:
      return countProblem(component, choicesOf(value).length, (count) => `Choose ${count}.`);
  }
}

function lengthProblem(length: number, min: number, max: number): string | undefined {
  const have = `you have ${number(length)}.`;
  if (length < min) return `At least ${characters(min)}; ${have}`;
  return length > max ? `At most ${characters(max)}; ${have}` : undefined;
}

function countProblem(
  component: Parameters<typeof rangeOf>[0],
  count: number,
  words: (count: string) => string,
): string | undefined {
  const { min, max } = rangeOf(component);
  if (count === 0 && !isRequired(component)) return undefined;
  if (count > max) return words(`at most ${max}`);
  if (count >= min) return undefined;
  return min === 1 ? missing : words(`at least ${min}`);
}

function filesWord(count: string): string {
  return `Add ${count} files.`;
}

/** "2 to 3", of what may be chosen or added. */
export function rangeWords({ min, max }: { readonly min: number; readonly max: number }): string {
  if (min === max) return `${max}`;
  return min === 0 ? `up to ${max}` : `${min} to ${max}`;
}

/** Why part of a pasted text is missing, if so. `room` is how much the field could still take. */
export function cutWords(room: number, pasted: number): string | undefined {
  if (pasted <= room) return undefined;
  if (room <= 0) return `The field is full: none of the ${characters(pasted)} was pasted.`;
  return `Only the first ${number(room)} of ${characters(pasted)} fit; the rest was not pasted.`;
}

interface Taking {
  /** Maximum number of files in this field, and of bytes in one. */
  readonly max: number;
  readonly limit: number;
  /** Endings and kinds, as Discord lists them: `.png`, `image`. Empty if any file fits. */
  readonly types: readonly string[];
}

/** Adds files to those in a field, and says why some were not added. */
export function takeFiles<File extends FileFacts>(
  held: readonly File[],
  added: readonly File[],
  { max, limit, types }: Taking,
): { readonly files: readonly File[]; readonly problems: readonly string[] } {
  const problemWith = (file: File) =>
    fitsFileTypes(file.name, types) ? tooBig(file, limit) : wrongType(file, types);
  const fitting = added.filter((file) => problemWith(file) === undefined);
  const problems = added.flatMap((file) => problemWith(file) ?? []);
  // In a field for one file, a new file replaces the old one.
  if (max === 1 && fitting[0] && fitting.length === 1) return { files: fitting, problems };
  const taken = fitting.slice(0, Math.max(0, max - held.length));
  const left = fitting.slice(taken.length).map(({ name }) => name);
  if (left.length > 0)
    problems.push(
      `At most ${max} ${max === 1 ? 'file goes' : 'files go'} here. Not added: ${left.join(', ')}.`,
    );
  return { files: [...held, ...taken], problems };
}

function characters(count: number): string {
  return `${number(count)} ${count === 1 ? 'character' : 'characters'}`;
}

function number(count: number): string {
  return count.toLocaleString('en');
}
