import { fitsFileTypes } from '../../../rules/file-groups.ts';
import { codePoints, MAX_STRING_OPTION } from '../../../rules/limits.ts';
import type { CommandOption } from '../../client/slash-commands.ts';
import { sizeWords, tooBig, wrongType } from '../../ui/file-sizes.ts';
import { fold } from '../../ui/matching.ts';
import { type OptionPlace, suggestionsFor } from './suggestions.ts';

/** The content of an option's field. */
export interface Entry {
  readonly text: string;
  /** What was chosen from a list. Typing clears it. */
  readonly value: string | number | boolean | undefined;
  readonly file: File | undefined;
}

export const emptyEntry: Entry = { text: '', value: undefined, file: undefined };

export type Reading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: string | number | boolean | File }
  /** What is wrong and what to do. */
  | { readonly kind: 'wrong'; readonly problem: string };

export const missing = 'This option is required. Specify a value.';

/** What the field would send. */
export function readEntry(option: CommandOption, entry: Entry, place: OptionPlace): Reading {
  const text = entry.text.trim();
  if (option.kind === 'attachment') return readFile(option, entry.file, place.fileLimit);
  if (entry.value !== undefined) return { kind: 'value', value: entry.value };
  if (text === '') return { kind: 'empty' };
  if (isChosen(option)) return readChoice(option, text, place);
  if (option.kind === 'string') return readText(option, text);
  return readNumber(option, text);
}

/** Whether the value has to be one of the list. */
function isChosen(option: CommandOption): boolean {
  return option.choices.length > 0 || !['string', 'integer', 'number', 'attachment'].includes(option.kind);
}

function readFile({ fileTypes }: CommandOption, file: File | undefined, limit: number): Reading {
  if (!file) return { kind: 'empty' };
  const problem = fitsFileTypes(file.name, fileTypes) ? tooBig(file, limit) : wrongType(file, fileTypes);
  return problem === undefined ? { kind: 'value', value: file } : { kind: 'wrong', problem };
}

function readChoice(option: CommandOption, text: string, place: OptionPlace): Reading {
  const named = suggestionsFor(option, '', place).filter(({ label }) => fold(label) === fold(text));
  const [only] = named;
  if (only && named.length === 1) return { kind: 'value', value: only.value };
  return { kind: 'wrong', problem: 'Choose one from the list.' };
}

function readText(option: CommandOption, text: string): Reading {
  const { min = 0, max = MAX_STRING_OPTION } = option;
  const length = codePoints(text);
  const many = `${length.toLocaleString('en')} characters`;
  if (length > max)
    return { kind: 'wrong', problem: `Too long: ${many}. At most ${max.toLocaleString('en')} are allowed.` };
  if (length < min)
    return {
      kind: 'wrong',
      problem: `Too short: ${many}. At least ${min.toLocaleString('en')} are needed.`,
    };
  return { kind: 'value', value: text };
}

function readNumber(option: CommandOption, text: string): Reading {
  const number = Number(text.replace(',', '.'));
  const isWhole = option.kind === 'integer';
  if (isWhole ? !Number.isSafeInteger(number) : !Number.isFinite(number))
    return { kind: 'wrong', problem: isWhole ? 'Enter a whole number.' : 'Enter a number.' };
  const { min = -Infinity, max = Infinity } = option;
  if (number < min || number > max)
    return { kind: 'wrong', problem: `Enter a number ${rangeWords(option)}.` };
  return { kind: 'value', value: number };
}

function rangeWords({ min, max }: CommandOption): string {
  const [from, to] = [min?.toLocaleString('en'), max?.toLocaleString('en')];
  if (from !== undefined && to !== undefined) return `from ${from} to ${to}`;
  return from === undefined ? `of ${to} or less` : `of ${from} or more`;
}

/** The limits of an option in words, for the line above its field. */
export function limitWords(option: CommandOption, place: OptionPlace): string | undefined {
  const { kind, min, max } = option;
  if (kind === 'attachment') {
    const types = option.fileTypes.length > 0 ? ` (${option.fileTypes.join(', ')})` : '';
    return `One file of at most ${sizeWords(place.fileLimit)}${types}`;
  }
  if (min === undefined && max === undefined) return kind === 'integer' ? 'A whole number' : undefined;
  if (kind !== 'string') return `${kind === 'integer' ? 'A whole number' : 'A number'} ${rangeWords(option)}`;
  if (min === undefined || min <= 1) return max === undefined ? undefined : `At most ${many(max)}`;
  return max === undefined ? `At least ${many(min)}` : `${min.toLocaleString('en')} to ${many(max)}`;
}

function many(characters: number): string {
  return `${characters.toLocaleString('en')} ${characters === 1 ? 'character' : 'characters'}`;
}
