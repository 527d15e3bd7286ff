import { ComponentType } from 'discord-api-types/v10';
import type { Fields } from '../../src/interactions/read-values.ts';
import { fileOf } from './option-payload.ts';

interface GivenFile {
  readonly id: string;
  readonly name: string;
}

/** The value of a form's field. */
export type FieldInput = string | boolean | readonly string[] | readonly GivenFile[];

const TYPES: Readonly<Record<Fields[string], ComponentType>> = {
  text: ComponentType.TextInput,
  choice: ComponentType.RadioGroup,
  choices: ComponentType.StringSelect,
  checkbox: ComponentType.Checkbox,
  files: ComponentType.FileUpload,
};

/**
 * What Discord sends for a form with these fields filled in, as its definition declares them.
 * @throws {Error} if a field is unknown
 */
export function formInput(fields: Fields, given: Readonly<Record<string, FieldInput>>) {
  const attachments: Record<string, object> = {};
  const components = Object.entries(given).map(([id, input], at) => {
    const kind = fields[id];
    if (kind === undefined) throw new Error(`the form has no field ${id}`);
    const field = { type: TYPES[kind], id: at + 2, custom_id: id };
    if (typeof input !== 'object') return { ...field, value: input };
    return {
      ...field,
      values: input.map((one) => (typeof one === 'string' ? one : keepFile(one, attachments))),
    };
  });
  return { components, resolved: { attachments } };
}

function keepFile(file: GivenFile, attachments: Record<string, object>): string {
  attachments[file.id] = fileOf(file);
  return file.id;
}
