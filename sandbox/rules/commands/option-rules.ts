import { type Fault, type FaultPath, fault, notAllowed, within } from '../fault.ts';
import { fileTypes } from '../file-types.ts';
import type { CommandOption } from '../shapes.ts';
import { checkChoices, valueFits, wrongKind } from './autocomplete-rules.ts';
import { chatNames, locales } from './command-names.ts';

const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;
const INTEGER = 4;

/** Everything about one list of options and those inside it. */
export function optionListFaults(options: readonly CommandOption[], path: FaultPath): Fault[] {
  return [
    ...uniqueOptionNames(options, path),
    ...uniqueLocalizedNames(options, path),
    ...requiredFirst(options, path),
    ...subcommandsApart(options, path),
    ...options.flatMap((option, at) => optionFaults(option, [...path, at])),
  ];
}

function optionFaults(option: CommandOption, path: FaultPath): Fault[] {
  return [
    ...chatNames(option, path),
    ...locales(option, path),
    ...subcommandNotRequired(option, path),
    ...uniqueChoices(option, path),
    ...choicesOrAutocomplete(option, path),
    ...integersOnly(option, path),
    ...fileTypes(option.file_types, path),
    ...within(path, checkChoices(option.choices ?? [])),
    ...optionListFaults(option.options ?? [], [...path, 'options']),
  ];
}

/** "name must be unique within an array of application command options" (…/interactions/application-commands#application-command-object-application-command-option-structure). */
function uniqueOptionNames(options: readonly CommandOption[], path: FaultPath): Fault[] {
  return repeats(options, (option) => option.name).map((at) =>
    fault(
      [...path, at, 'name'],
      'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
      'Option names must be unique',
    ),
  );
}

/** In each language, every option is told apart from the others: by its name there, and by the default names. */
function uniqueLocalizedNames(options: readonly CommandOption[], path: FaultPath): Fault[] {
  return options.flatMap((option, at) =>
    Object.entries(option.name_localizations ?? {}).flatMap(([locale, name]) => {
      const isAlike = options.some((other, index) => {
        if (index === at) return false;
        return other.name === name || (index < at && other.name_localizations?.[locale] === name);
      });
      if (!isAlike) return [];
      const message = `Option names must be unique, and "${name}" is that of another one`;
      return [
        fault(
          [...path, at, 'name_localizations', locale],
          'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
          message,
        ),
      ];
    }),
  );
}

/** "Required options must be listed before optional options" (same page). */
function requiredFirst(options: readonly CommandOption[], path: FaultPath): Fault[] {
  const optional = options.findIndex((option) => !option.required);
  return options.flatMap((option, at) =>
    option.required && optional !== -1 && optional < at
      ? [
          fault(
            [...path, at],
            'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
            'Required options must be placed before non-required options',
          ),
        ]
      : [],
  );
}

/** A command has either subcommands and groups or plain options (…/interactions/application-commands#subcommands-and-subcommand-groups). */
function subcommandsApart(options: readonly CommandOption[], path: FaultPath): Fault[] {
  const subcommands = options.filter(isSubcommand).length;
  if (subcommands === 0 || subcommands === options.length) return [];
  return [
    fault(
      path,
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-command and sub-command group option types are mutually exclusive to all other types',
    ),
  ];
}

/** `required` is for "all but SUB_COMMAND and SUB_COMMAND_GROUP" (same page). */
function subcommandNotRequired(option: CommandOption, path: FaultPath): Fault[] {
  if (!isSubcommand(option) || !option.required) return [];
  return [notAllowed([...path, 'required'], 'A subcommand cannot be required')];
}

function isSubcommand({ type }: CommandOption): boolean {
  return type === SUBCOMMAND || type === SUBCOMMAND_GROUP;
}

/** Choices with one name look the same, and with one value mean the same. Discord refuses only the former, the sandbox both. */
function uniqueChoices({ choices = [] }: CommandOption, path: FaultPath): Fault[] {
  const all = choices ?? [];
  const names = repeats(all, ({ name }) => name).map((at) => [at, 'name'] as const);
  const values = repeats(all, ({ value }) => value).map((at) => [at, 'value'] as const);
  return [...names, ...values].map(([at, field]) =>
    fault(
      [...path, 'choices', at, field],
      'APPLICATION_COMMAND_OPTIONS_CHOICE_DUPLICATED',
      `The choice's ${field} already exists`,
    ),
  );
}

/** "autocomplete may not be set to true if choices are present" (same page). */
function choicesOrAutocomplete(option: CommandOption, path: FaultPath): Fault[] {
  if (!option.autocomplete || !option.choices?.length) return [];
  return [
    notAllowed([...path, 'autocomplete'], 'autocomplete may not be set to true if choices are present'),
  ];
}

/** Bounds and choices of an INTEGER option are integers; the schema lets any number pass (same page). */
function integersOnly(option: CommandOption, path: FaultPath): Fault[] {
  if (option.type !== INTEGER) return [];
  const values: (readonly [FaultPath, unknown])[] = [
    [['min_value'], option.min_value],
    [['max_value'], option.max_value],
    ...(option.choices ?? []).map(({ value }, at) => [['choices', at, 'value'], value] as const),
  ];
  return values
    .filter(([, value]) => value !== undefined && value !== null && !valueFits(value, INTEGER))
    .map(([at]) => wrongKind([...path, ...at], INTEGER));
}

function repeats<T>(all: readonly T[], keyOf: (one: T) => string | number): number[] {
  const keys = all.map(keyOf);
  return keys.flatMap((key, at) => (keys.indexOf(key) === at ? [] : [at]));
}
