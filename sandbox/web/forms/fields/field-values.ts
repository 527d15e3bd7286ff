import type { WireField, WireFile } from '../../../page/protocol.ts';
import { componentType } from '../../client/discord-numbers.ts';
import type { Field, FieldComponent } from './form-fields.ts';

/** As much of a browser's file as these rules need. */
export interface FileFacts {
  readonly name: string;
  readonly size: number;
}

export type FieldValue<File extends FileFacts = FileFacts> =
  | string
  | boolean
  | readonly string[]
  | readonly File[];
/** By custom id. */
export type FieldValues<File extends FileFacts = FileFacts> = Readonly<Record<string, FieldValue<File>>>;

export function initialValues(fields: readonly Field[]): FieldValues<never> {
  return Object.fromEntries(fields.map(({ component }) => [component.custom_id, initialValue(component)]));
}

function initialValue(component: FieldComponent): FieldValue<never> {
  switch (component.type) {
    case componentType.textInput:
      return component.value ?? '';
    case componentType.checkbox:
      return component.default ?? false;
    case componentType.fileUpload:
      return [];
    case componentType.radioGroup:
      return component.options.find((option) => option.default)?.value ?? '';
    default:
      return defaultChoices(component);
  }
}

type Choosable = Extract<
  FieldComponent,
  { readonly options: unknown } | { readonly default_values?: unknown }
>;

/** What is chosen beforehand in a menu or a group of boxes. */
export function defaultChoices(component: Choosable): readonly string[] {
  if ('options' in component)
    return component.options.filter((option) => option.default).map(({ value }) => value);
  return (component.default_values ?? []).map(({ id }) => id);
}

export function isChanged(from: FieldValues, to: FieldValues): boolean {
  return Object.entries(to).some(([customId, value]) => !isSame(from[customId], value));
}

/** Whether both hold the same values, in any order. */
export function isSame(one: FieldValue | undefined, other: FieldValue): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((each) => other.includes(each));
}

export function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

export function choicesOf(value: FieldValue | undefined): readonly string[] {
  return isList(value) ? value.filter((each) => typeof each === 'string') : [];
}

export function filesOf<File extends FileFacts>(value: FieldValue<File> | undefined): readonly File[] {
  return isList(value) ? value.filter((each): each is File => typeof each !== 'string') : [];
}

/** `Array.isArray` does not narrow read-only arrays. */
function isList<File>(value: unknown): value is readonly (string | File)[] {
  return Array.isArray(value);
}

/** As they are sent; `add` puts a file into the parcel. */
export function wireValues<File extends FileFacts>(
  values: FieldValues<File>,
  add: (file: File) => WireFile,
): Readonly<Record<string, WireField>> {
  return Object.fromEntries(
    Object.entries(values).map(([customId, value]): [string, WireField] => {
      if (typeof value === 'string' || typeof value === 'boolean') return [customId, value];
      const files = filesOf<File>(value);
      return [customId, files.length > 0 ? files.map(add) : choicesOf(value)];
    }),
  );
}
