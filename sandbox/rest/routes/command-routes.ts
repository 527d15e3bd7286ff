import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { checkCommands } from '../../rules/index.ts';
import type { World } from '../../world/world.ts';
import { assertLawful, type Call, param, type Route } from '../call.ts';
import { failure } from '../errors.ts';

/** The commands of one scope: global, or of a guild. */
export function commandRoutes(world: World, path: string): Route[] {
  return [
    {
      method: 'GET',
      path,
      handle: (call) => {
        const localized = call.query.get('with_localizations') === 'true';
        return inScope(world, call).map((command) => (localized ? command : withoutLocalizations(command)));
      },
    },
    {
      method: 'PUT',
      path,
      handle: (call) => {
        const before = inScope(world, call);
        assertLawful(checkCommands(call.body));
        const bodies = call.body as RESTPostAPIApplicationCommandsJSONBody[];
        const after = bodies.map((body) => commandFrom(world, call, body, same(before, body)));
        for (const command of before) world.commands.delete(command.id);
        for (const command of after) world.commands.set(command.id, command);
        announce(world, call);
        return after;
      },
    },
    {
      method: 'POST',
      path,
      status: 201,
      handle: (call) => {
        const before = inScope(world, call);
        assertLawful(checkOne(call.body));
        const body = call.body as RESTPostAPIApplicationCommandsJSONBody;
        const command = commandFrom(world, call, body, same(before, body));
        world.commands.set(command.id, command);
        announce(world, call);
        return command;
      },
    },
    {
      method: 'DELETE',
      path: `${path}/:command`,
      handle: (call) => {
        const command = inScope(world, call).find((each) => each.id === param(call, 'command'));
        if (!command) throw failure('unknownCommand');
        world.commands.delete(command.id);
        announce(world, call);
      },
    },
  ];
}

/** The commands of the route's scope. */
function inScope(world: World, call: Call): APIApplicationCommand[] {
  if (param(call, 'application') !== world.application.id) throw failure('missingAccess');
  const { guild } = call.params;
  const here = guild === undefined ? undefined : world.guilds.get(guild);
  const isInstalled = here?.members.has(world.application.id) || here?.commandsAlone;
  if (guild !== undefined && !isInstalled) throw failure('missingAccess');
  return [...world.commands.values()].filter((command) => command.guild_id === guild);
}

function announce(world: World, call: Call): void {
  const { guild } = call.params;
  world.changes.emit({ type: 'commands-changed', ...(guild === undefined ? {} : { guildId: guild }) });
}

/** Checks a body of one command with the rules for a list of commands. */
function checkOne(body: unknown): ReturnType<typeof checkCommands> {
  return checkCommands([body]).map((fault) => ({ ...fault, path: fault.path.slice(1) }));
}

/** A command keeps its id while its name and type stay the same. */
function same(
  before: readonly APIApplicationCommand[],
  body: RESTPostAPIApplicationCommandsJSONBody,
): string | undefined {
  const type = body.type ?? ApplicationCommandType.ChatInput;
  return before.find((command) => command.name === body.name && command.type === type)?.id;
}

function commandFrom(
  world: World,
  call: Call,
  body: RESTPostAPIApplicationCommandsJSONBody,
  id = world.nextId(),
): APIApplicationCommand {
  const { guild } = call.params;
  const { contexts = null, integration_types = [ApplicationIntegrationType.GuildInstall], ...said } = body;
  return {
    ...said,
    id,
    application_id: world.application.id,
    version: world.nextId(),
    // Discord keeps contexts for global commands only.
    ...(guild === undefined ? { contexts, integration_types } : { guild_id: guild }),
    type: body.type ?? ApplicationCommandType.ChatInput,
    description: ('description' in body && body.description) || '',
    default_member_permissions: body.default_member_permissions ?? null,
    nsfw: body.nsfw ?? false,
    name_localizations: body.name_localizations ?? null,
    description_localizations: body.description_localizations ?? null,
  } as APIApplicationCommand;
}

/** Without `with_localizations` Discord leaves the translations out, at every depth. */
function withoutLocalizations(command: APIApplicationCommand): APIApplicationCommand {
  const { name_localizations, description_localizations, ...rest } = command;
  const options = command.options?.map((option) => strip(option));
  return { ...rest, ...(options ? { options } : {}) };
}

function strip(option: APIApplicationCommandOption): APIApplicationCommandOption {
  const { name_localizations, description_localizations, ...rest } = option;
  const nested = 'options' in option ? { options: option.options?.map((each) => strip(each)) } : {};
  const choices =
    'choices' in option ? { choices: option.choices?.map(({ name, value }) => ({ name, value })) } : {};
  return { ...rest, ...nested, ...choices } as APIApplicationCommandOption;
}
