import {
  ContextMenuCommandBuilder,
  SlashCommandBuilder,
  SlashCommandSubcommandBuilder,
  SlashCommandSubcommandGroupBuilder,
} from '@discordjs/builders';
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { optionData } from './command-options.ts';
import { named, type WordsIn, type WordTable, worded, wordsOf } from './command-words.ts';
import type { Hosting } from './context.ts';
import type { Command, CommandReach, MenuCommand } from './parts.ts';
import type { Registry } from './registry.ts';

/** A command of one server can be used nowhere else, so Discord keeps no contexts for it. */
export type CommandScope = 'everywhere' | 'one server';

/**
 * The commands in Discord's format: each with its groups and subcommands, worded in every language. Discord lists them in
 * this order, which is that of the texts.
 * @param tables their words in each language; by default from the texts
 * @throws {Error} if a word is missing: a bug, found at the start
 */
export function commandData<A extends Hosting>(
  { commands, menuCommands }: Pick<Registry<A>, 'commands' | 'menuCommands'>,
  scope: CommandScope,
  tables?: (locale: string) => WordTable,
): RESTPostAPIApplicationCommandsJSONBody[] {
  const words = wordsOf(tables);
  const listed = commands.toSorted((one, other) => words.place(one.name) - words.place(other.name));
  const firstWords = new Set(listed.map(firstWordOf));
  return [
    ...[...firstWords].map((first) => {
      const all = listed.filter((command) => firstWordOf(command) === first);
      return slashCommand(first, all, scope, words);
    }),
    ...menuCommands.map((command) => menuCommand(command, scope, words)),
  ];
}

const firstWordOf = ({ name }: { readonly name: string }) => name.split(' ', 1)[0] ?? '';

function slashCommand<A extends Hosting>(
  first: string,
  commands: readonly Command<A>[],
  scope: CommandScope,
  words: WordsIn,
) {
  const builder = reaching(worded(new SlashCommandBuilder(), words.command(first)), reachOf(commands), scope);
  const groups = new Map<string, SlashCommandSubcommandGroupBuilder>();
  for (const command of commands) {
    const [, second, third] = command.name.split(' ');
    if (second === undefined) {
      builder.options.push(...optionsOf(command, words));
    } else if (third === undefined) {
      builder.addSubcommand(subcommand(command, words));
    } else {
      const group = groups.get(second) ?? newGroup(`${first} ${second}`, words);
      if (!groups.has(second)) builder.addSubcommandGroup(group);
      groups.set(second, group.addSubcommand(subcommand(command, words)));
    }
  }
  return builder.toJSON();
}

const newGroup = (name: string, words: WordsIn) =>
  worded(new SlashCommandSubcommandGroupBuilder(), words.command(name));

function subcommand<A extends Hosting>(command: Command<A>, words: WordsIn): SlashCommandSubcommandBuilder {
  const builder = worded(new SlashCommandSubcommandBuilder(), words.command(command.name));
  builder.options.push(...optionsOf(command, words));
  return builder;
}

const optionsOf = <A extends Hosting>({ name, options }: Command<A>, words: WordsIn) =>
  Object.entries(options).map(([option, definition]) => optionData(definition, words.option(name, option)));

function menuCommand<A extends Hosting>(command: MenuCommand<A>, scope: CommandScope, words: WordsIn) {
  const type = command.kind === 'user-command' ? ApplicationCommandType.User : ApplicationCommandType.Message;
  const builder = named(new ContextMenuCommandBuilder(), words.menu(command.name)).setType(type);
  return reaching(builder, ownReach(command), scope).toJSON();
}

/** Nobody is offered what they may not use. */
const RIGHTS = {
  moderator: PermissionFlagsBits.ManageMessages,
  manager: PermissionFlagsBits.ManageGuild,
} as const;

function ownReach<A extends Hosting>({ needs, reach }: Command<A> | MenuCommand<A>): CommandReach {
  const memberPermissions = needs === 'moderator' || needs === 'manager' ? RIGHTS[needs] : undefined;
  return { ...(memberPermissions !== undefined && { memberPermissions }), ...reach };
}

/** Discord stores the reach for a whole command, so subcommands that disagree are a bug. */
function reachOf<A extends Hosting>(commands: readonly Command<A>[]): CommandReach {
  const [first, ...others] = commands.map(ownReach);
  const told = ({ memberPermissions, contexts, installs }: CommandReach = {}) =>
    JSON.stringify([memberPermissions?.toString(), contexts, installs]);
  if (others.some((reach) => told(reach) !== told(first))) {
    throw new Error(`commands: ${commands.map(({ name }) => name).join(', ')} differ in their reach`);
  }
  return first ?? {};
}

const CONTEXTS = {
  server: InteractionContextType.Guild,
  'direct message': InteractionContextType.BotDM,
  'private channel': InteractionContextType.PrivateChannel,
} as const;
const INSTALLS = {
  server: ApplicationIntegrationType.GuildInstall,
  user: ApplicationIntegrationType.UserInstall,
} as const;

function reaching<B extends SlashCommandBuilder | ContextMenuCommandBuilder>(
  builder: B,
  { memberPermissions, contexts = ['server'], installs = ['server'] }: CommandReach,
  scope: CommandScope,
): B {
  if (memberPermissions !== undefined) builder.setDefaultMemberPermissions(memberPermissions);
  if (scope === 'one server') return builder;
  builder.setContexts(contexts.map((context) => CONTEXTS[context]));
  builder.setIntegrationTypes(installs.map((install) => INSTALLS[install]));
  return builder;
}
