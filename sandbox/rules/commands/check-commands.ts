import { badLength, type Fault, type FaultPath, fault, notAllowed } from '../fault.ts';
import {
  codePoints,
  MAX_COMMAND_CHARACTERS,
  MAX_COMMAND_DESCRIPTION,
  MAX_COMMANDS_BY_TYPE,
} from '../limits.ts';
import { schemaFaults } from '../schema/schema-faults.ts';
import { commandsSchema } from '../schema/schemas.ts';
import type { Command, CommandOption, Named } from '../shapes.ts';
import { chatNames, locales } from './command-names.ts';
import { optionListFaults } from './option-rules.ts';

const CHAT_INPUT = 1;

/** Checks the body of a bulk overwrite of commands in one scope: all global ones, or those of a guild. */
export function checkCommands(body: unknown): Fault[] {
  const faults = schemaFaults(commandsSchema, body);
  if (faults.length > 0) return faults;
  const commands = body as readonly Command[];
  return [
    ...commandCount(commands),
    ...uniqueCommandNames(commands),
    ...commands.flatMap((command, at) => commandFaults(command, [at])),
  ];
}

function commandFaults(command: Command, path: FaultPath): Fault[] {
  const chat = typeOf(command) === CHAT_INPUT;
  return [
    ...(chat ? [...chatNames(command, path), ...chatDescription(command, path)] : contextMenu(command, path)),
    ...locales(command, path),
    ...optionListFaults(command.options ?? [], [...path, 'options']),
    ...uniqueContexts(command, path),
    ...commandSize(command, path),
  ];
}

/** How many commands of a type one scope takes (https://docs.discord.com/developers/interactions/application-commands#registering-a-command). */
function commandCount(commands: readonly Command[]): Fault[] {
  return [...MAX_COMMANDS_BY_TYPE].flatMap(([type, maximum]) => {
    const count = commands.filter((command) => typeOf(command) === type).length;
    if (count <= maximum) return [];
    const message = `At most ${maximum} commands of type ${type}, here are ${count}`;
    return [fault([], 'APPLICATION_COMMANDS_LIMIT_EXCEEDED', message)];
  });
}

/** "unique per application, per type, and within each scope" (same page). */
function uniqueCommandNames(commands: readonly Command[]): Fault[] {
  const keys = commands.map((command) => `${typeOf(command)} ${command.name}`);
  return keys.flatMap((key, at) =>
    keys.indexOf(key) === at
      ? []
      : [
          fault(
            [at, 'name'],
            'APPLICATION_COMMANDS_DUPLICATE_NAME',
            'Application command names must be unique',
          ),
        ],
  );
}

/** "1-100 characters" for chat; the schema lets it lack, as other commands have none (…/interactions/application-commands#application-command-object). */
function chatDescription(command: Command, path: FaultPath): Fault[] {
  return command.description ? [] : [badLength([...path, 'description'], 1, MAX_COMMAND_DESCRIPTION)];
}

/** Commands of users and messages have no options, and an empty description (…/interactions/application-commands#application-command-object). */
function contextMenu(command: Command, path: FaultPath): Fault[] {
  const given = {
    description: Boolean(command.description),
    description_localizations: Object.keys(command.description_localizations ?? {}).length > 0,
    options: (command.options ?? []).length > 0,
  };
  return Object.entries(given)
    .filter(([, present]) => present)
    .map(([field]) => notAllowed([...path, field], `A context menu command cannot have ${field}`));
}

/** Where a command is offered is a set: Discord refuses a value that is listed twice. */
function uniqueContexts(command: Command, path: FaultPath): Fault[] {
  const fields = ['contexts', 'integration_types'] as const;
  return fields.flatMap((field) => {
    const values = command[field] ?? [];
    return values.flatMap((value, at) =>
      values.indexOf(value) === at
        ? []
        : [
            fault(
              [...path, field, at],
              'SET_TYPE_ALREADY_CONTAINS_VALUE',
              'The Set already contains this value',
            ),
          ],
    );
  });
}

/** "8000 characters for combined name, description, and value properties" (…/interactions/application-commands#slash-commands). */
function commandSize(command: Command, path: FaultPath): Fault[] {
  const size = sizeOf(command);
  if (size <= MAX_COMMAND_CHARACTERS) return [];
  const message = `Command exceeds maximum size (${MAX_COMMAND_CHARACTERS})`;
  return [fault(path, 'APPLICATION_COMMAND_TOO_LARGE', message)];
}

function sizeOf(named: Named & Partial<Pick<CommandOption, 'choices'>>): number {
  const choices = (named.choices ?? []).map(
    (choice) => longest(choice.name, choice.name_localizations) + codePoints(String(choice.value)),
  );
  const options = (named.options ?? []).map(sizeOf);
  const own =
    longest(named.name, named.name_localizations) +
    longest(named.description ?? '', named.description_localizations);
  return [...choices, ...options].reduce((sum, size) => sum + size, own);
}

/** "only the longest localization for each field (including the default value) is counted" (same page). */
function longest(text: string, translated: Readonly<Record<string, string>> | null | undefined): number {
  return Math.max(codePoints(text), ...Object.values(translated ?? {}).map(codePoints));
}

function typeOf(command: Command): number {
  return command.type ?? CHAT_INPUT;
}
