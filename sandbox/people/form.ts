import {
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
  InteractionType,
  ComponentType as Type,
} from 'discord-api-types/v10';
import { type EmptyFields, type FieldValue, type FieldValues, NotAllowed } from '../person.ts';
import { codePoints, MAX_TEXT_INPUT } from '../rules/limits.ts';
import type { Interaction } from '../world/model.ts';
import { type Client, pressedMessage } from './client.ts';
import { Resolved } from './resolved.ts';
import { assertCount, choose } from './selects.ts';
import type { Input } from './settle.ts';
import { isFiles, isTexts, submission } from './submission.ts';
import { assertFileType } from './uploads.ts';

/** An open form: what it holds, and what is sent. */
export interface Form {
  readonly data: APIModalInteractionResponseCallbackData;
  readonly values: FieldValues;
  /** Fills fields as the client lets a person do. */
  fill(entered: FieldValues): void;
  /** What the Submit button sends, after the client's own checks. */
  submission(empty?: EmptyFields): Input;
  /** What the form holds with these values on top, unchecked. */
  forged(values: FieldValues): Input;
}

/** The form that a bot answered with, open in front of the person. */
export function openForm(
  client: Client,
  opener: Interaction,
  data: APIModalInteractionResponseCallbackData,
): Form {
  const fields = fieldsOf(data);
  const values: Record<string, FieldValue> = Object.fromEntries(
    fields.map((field) => [field.custom_id, prefilled(field)]),
  );
  const channel = client.world.channel(opener.channelId);

  const input = (sent: FieldValues, empty: EmptyFields = 'empty'): Input => {
    const resolved = new Resolved(client, channel);
    const components = submission(data, sent, { resolved, empty });
    return {
      type: InteractionType.ModalSubmit,
      channelId: channel.id,
      data: { custom_id: data.custom_id, components, resolved: resolved.get() },
      message: pressedMessage(client, opener),
      openedById: opener.id,
    };
  };

  return {
    data,
    values,
    fill: (entered) => {
      for (const [customId, value] of Object.entries(entered)) {
        const field = fields.find((each) => each.custom_id === customId);
        if (!field) throw new NotAllowed(`The form "${data.title}" has no field ${customId}.`);
        values[customId] = enter(field, value, new Resolved(client, channel));
      }
    },
    submission: (empty) => {
      for (const field of fields) assertComplete(field, values[field.custom_id] ?? '');
      return input(values, empty);
    },
    forged: (forged) => input({ ...values, ...forged }),
  };
}

function fieldsOf(data: APIModalInteractionResponseCallbackData): APIComponentInLabel[] {
  return data.components.flatMap((component) => {
    if (component.type === Type.Label) return [component.component];
    return component.type === Type.ActionRow ? component.components : [];
  });
}

function prefilled(field: APIComponentInLabel): FieldValue {
  switch (field.type) {
    case Type.TextInput:
      return field.value ?? '';
    case Type.Checkbox:
      return field.default ?? false;
    case Type.FileUpload:
      return [];
    case Type.RadioGroup:
      return field.options.find((option) => option.default)?.value ?? '';
    case Type.StringSelect:
    case Type.CheckboxGroup:
      return field.options.filter((option) => option.default).map((option) => option.value);
    default:
      return (field.default_values ?? []).map((value) => value.id);
  }
}

/** Entering a value: the client refuses what is too long or not among the choices. */
function enter(field: APIComponentInLabel, value: FieldValue, resolved: Resolved): FieldValue {
  const refuse = (what: string) => new NotAllowed(`The field ${field.custom_id} takes ${what}.`);
  switch (field.type) {
    case Type.TextInput: {
      const max = field.max_length ?? MAX_TEXT_INPUT;
      if (typeof value !== 'string') throw refuse('a text');
      if (codePoints(value) > max) throw refuse(`at most ${max} characters`);
      return value;
    }
    case Type.Checkbox:
      if (typeof value !== 'boolean') throw refuse('true or false');
      return value;
    case Type.FileUpload:
      if (!isFiles(value)) throw refuse('files');
      for (const file of value) assertFileType(file, field.file_types);
      return value;
    case Type.RadioGroup:
      if (typeof value !== 'string') throw refuse('one choice');
      if (value !== '') choose(field, [value], resolved);
      return value;
    default: {
      const chosen = typeof value === 'string' ? [value] : value;
      if (!isTexts(chosen)) throw refuse('choices');
      choose(field, chosen, resolved);
      return chosen;
    }
  }
}

/** The checks behind the Submit button. */
function assertComplete(field: APIComponentInLabel, value: FieldValue): void {
  const isRequired = 'required' in field ? (field.required ?? true) : true;
  switch (field.type) {
    case Type.Checkbox:
      return;
    case Type.RadioGroup:
      if (isRequired && value === '')
        throw new NotAllowed(`The field ${field.custom_id} is required: fill it in.`);
      return;
    case Type.TextInput: {
      const length = codePoints(String(value));
      if (isRequired && length === 0)
        throw new NotAllowed(`The field ${field.custom_id} is required: fill it in.`);
      const min = field.min_length ?? 0;
      if (length > 0 && length < min)
        throw new NotAllowed(`The field ${field.custom_id} takes ${min} characters or more.`);
      return;
    }
    default: {
      const count = Array.isArray(value) ? value.length : 0;
      const max = field.type === Type.CheckboxGroup ? field.options.length : 1;
      assertCount(field, count, { isRequired, max: field.max_values ?? max });
    }
  }
}
