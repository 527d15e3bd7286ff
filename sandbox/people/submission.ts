import {
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
  ComponentType as Type,
} from 'discord-api-types/v10';
import type { EmptyFields, FieldValue, FieldValues } from '../person.ts';
import type { FileInput } from '../world/model.ts';
import type { Resolved } from './resolved.ts';
import { choose } from './selects.ts';

interface Sending {
  readonly resolved: Resolved;
  readonly empty: EmptyFields;
}

/** What the client sends: the structure of the form, with a value in place of each field. */
export function submission(
  data: APIModalInteractionResponseCallbackData,
  values: FieldValues,
  { resolved, empty }: Sending,
): object[] {
  let id = 0;
  const entered = (field: APIComponentInLabel) => {
    id += 1;
    const { type, custom_id } = field;
    const value = values[custom_id] ?? '';
    const content = contentOf(field, value, resolved);
    return { type, id: field.id ?? id, custom_id, ...(isEmpty(value) ? emptied(content, empty) : content) };
  };
  const isSent = (field: APIComponentInLabel) =>
    empty !== 'left out' || !isEmpty(values[field.custom_id] ?? '');
  return data.components.flatMap((component) => {
    id += 1;
    const common = { type: component.type, id: component.id ?? id };
    if (component.type === Type.Label)
      return isSent(component.component) ? [{ ...common, component: entered(component.component) }] : [];
    if (component.type === Type.ActionRow)
      return [{ ...common, components: component.components.filter(isSent).map(entered) }];
    return [common];
  });
}

const isEmpty = (value: FieldValue): boolean => typeof value !== 'boolean' && value.length === 0;

/** `value` or `values` of a field in which nothing is. */
function emptied(content: object, empty: EmptyFields): object {
  if (empty === 'null') return Object.fromEntries(Object.keys(content).map((key) => [key, null]));
  return empty === 'without value' ? {} : content;
}

function contentOf(field: APIComponentInLabel, value: FieldValue, resolved: Resolved): object {
  switch (field.type) {
    case Type.TextInput:
    case Type.Checkbox:
      return { value };
    case Type.RadioGroup:
      return { value: value === '' ? null : value };
    case Type.FileUpload:
      return { values: isFiles(value) ? value.map((file) => resolved.upload(file)) : [] };
    default: {
      const values = typeof value === 'string' ? [value] : value;
      const isOfIds = !('options' in field) && isTexts(values);
      if (isOfIds) choose(field, values, resolved);
      return { values };
    }
  }
}

export function isTexts(value: FieldValue): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

export function isFiles(value: FieldValue): value is readonly FileInput[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'object');
}
