import { type Fault, fault, tooLong } from '../fault.ts';
import { codePoints, MAX_CHOICE_VALUE } from '../limits.ts';
import type { Choice } from '../shapes.ts';
import { localeKeys } from './command-names.ts';

const STRING = 3;
const INTEGER = 4;
const NUMBER = 10;

/** The rules that suggestions share with the fixed choices of a command. */
export function checkChoices(offered: readonly (Choice | null)[]): Fault[] {
  return offered.flatMap((choice, at) => {
    if (!choice) return [];
    const locales = localeKeys(choice.name_localizations, ['choices', at, 'name_localizations']);
    return [...choiceValue(choice, at), ...locales];
  });
}

/** "up to 100 characters if string" (https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure). */
function choiceValue({ value }: Choice, at: number): Fault[] {
  const long = typeof value === 'string' && codePoints(value) > MAX_CHOICE_VALUE;
  return long ? [tooLong(['choices', at, 'value'], MAX_CHOICE_VALUE)] : [];
}

/** "Type of value depends on the option type" (same page): what the body alone doesn't tell. `body` is a callback of type 8. */
export function checkChoicesFit(body: unknown, optionType: number): Fault[] {
  const offered = (body as { data?: { choices?: readonly (Choice | null)[] | null } | null } | null)?.data
    ?.choices;
  return (offered ?? []).flatMap((choice, at) =>
    !choice || valueFits(choice.value, optionType)
      ? []
      : [wrongKind(['data', 'choices', at, 'value'], optionType)],
  );
}

export function wrongKind(path: readonly (string | number)[], optionType: number): Fault {
  return fault(path, 'CHOICE_VALUE_TYPE_INVALID', `The value does not suit an option of type ${optionType}`);
}

export function valueFits(value: unknown, optionType: number): boolean {
  if (optionType === STRING) return typeof value === 'string';
  if (optionType === INTEGER) return Number.isSafeInteger(value);
  if (optionType === NUMBER) return typeof value === 'number' && Number.isFinite(value);
  return false;
}
