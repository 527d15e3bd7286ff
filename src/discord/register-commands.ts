import { isDeepStrictEqual } from 'node:util';
import { type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';

/**
 * Registers the commands if Discord knows different ones: a bulk write at every start would use up the daily limit of a bot
 * that restarts often.
 * @param guild the only server to register in; everywhere by default
 * @returns whether anything was written
 */
export async function registerCommands(
  rest: REST,
  application: string,
  guild: string | undefined,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<boolean> {
  const route =
    guild === undefined
      ? Routes.applicationCommands(application)
      : Routes.applicationGuildCommands(application, guild);
  const known = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  // As they are sent, as JSON: undefined values are left out.
  const wanted: unknown[] = JSON.parse(JSON.stringify(commands));
  if (isDeepStrictEqual(essence(known, wanted), essence(wanted, wanted))) return false;
  await rest.put(route, { body: commands });
  return true;
}

/** What Discord returns for every command, and which value means the same as leaving it out. */
const MEANT_BY_ABSENCE = ['default_member_permissions', 'options'];

/**
 * What matters about the commands, by name: the fields that we send, except those that are at their default. The order of
 * commands doesn't matter; that of their options does.
 */
function essence(commands: unknown, wanted: readonly unknown[]): unknown[] {
  if (!Array.isArray(commands)) return [];
  return commands
    .map((command: unknown) => {
      const model = wanted.find((one) => nameOf(one) === nameOf(command));
      if (!isRecord(command) || !isRecord(model)) return command;
      const told = Object.entries(command).filter(
        ([field]) => field in model || MEANT_BY_ABSENCE.includes(field),
      );
      return withoutDefaults(Object.fromEntries(told));
    })
    .sort((one, other) => nameOf(one).localeCompare(nameOf(other)));
}

function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([field, content]) => [field, withoutDefaults(content)] as const)
      .filter(([, content]) => !isDefault(content)),
  );
}

function isDefault(content: unknown): boolean {
  if (content === undefined || content === null || content === false) return true;
  return typeof content === 'object' && Object.keys(content).length === 0;
}

const nameOf = (value: unknown): string =>
  isRecord(value) && typeof value.name === 'string' ? value.name : '';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
