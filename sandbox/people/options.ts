import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType as Option,
} from 'discord-api-types/v10';
import { NotAllowed, type OptionValue } from '../person.ts';
import { codePoints, MAX_STRING_OPTION } from '../rules/limits.ts';
import type { Resolved } from './resolved.ts';
import { assertFileType } from './uploads.ts';

/** The value of an option as the client would send it, if it lets the person enter it. */
export function toOptionValue(
  option: APIApplicationCommandBasicOption,
  value: OptionValue,
  resolved: Resolved,
): string | number | boolean {
  const refuse = (why: string) => new NotAllowed(`The option ${option.name} ${why}.`);
  switch (option.type) {
    case Option.String: {
      if (typeof value !== 'string' || value === '') throw refuse('takes a text');
      if (option.choices) return choiceOf(option.choices, value, refuse);
      const { min_length: min = 0, max_length: max = MAX_STRING_OPTION } = option;
      const length = codePoints(value);
      if (length < min || length > max) throw refuse(`takes ${min} to ${max} characters`);
      return value;
    }
    case Option.Integer:
    case Option.Number: {
      if (option.choices) return choiceOf(option.choices, value, refuse);
      if (typeof value !== 'number') throw refuse('takes a number');
      if (option.type === Option.Integer && !Number.isSafeInteger(value))
        throw refuse('takes a whole number');
      const { min_value: min = -Infinity, max_value: max = Infinity } = option;
      if (value < min || value > max) throw refuse(`takes ${min} to ${max}`);
      return value;
    }
    case Option.Boolean:
      if (typeof value !== 'boolean') throw refuse('takes true or false');
      return value;
    case Option.Attachment:
      if (typeof value !== 'object' || !('bytes' in value)) throw refuse('takes a file');
      assertFileType(value, option.file_types);
      return resolved.upload(value);
    case Option.User:
      return resolved.add('user', idOf(value));
    case Option.Role:
      return resolved.add('role', idOf(value));
    case Option.Mentionable:
      return resolved.add('mentionable', idOf(value));
    case Option.Channel:
      return resolved.add('channel', idOf(value));
    default:
      throw refuse('is of a kind that the sandbox does not know');
  }
}

/** A fixed choice, by its label or its value. */
function choiceOf<T extends string | number>(
  choices: readonly { name: string; value: T }[],
  value: OptionValue,
  refuse: (why: string) => NotAllowed,
): T {
  const chosen = choices.find((choice) => choice.name === value || choice.value === value);
  if (!chosen) throw refuse(`offers ${choices.map((choice) => choice.name).join(', ')}`);
  return chosen.value;
}

function idOf(value: OptionValue): string {
  return typeof value === 'object' && 'id' in value ? value.id : String(value);
}
