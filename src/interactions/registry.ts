import type { Interaction } from 'discord.js';
import type { Hosting } from './context.ts';
import { nameOfCustomId } from './custom-id.ts';
import type { AnyEventHandler, Command, Component, MenuCommand, Part, Usable } from './parts.ts';

/** Every part of a bot, found by what it answers to. */
export interface Registry<A extends Hosting> {
  readonly commands: readonly Command<A>[];
  readonly menuCommands: readonly MenuCommand<A>[];
  readonly events: readonly AnyEventHandler<A>[];
  /** Every part that people use. */
  readonly usable: readonly Usable<A>[];
  /** @param name in full: `moment share` */
  command(name: string): Command<A> | undefined;
  component(customId: string): Component<A> | undefined;
  /** The part that an interaction names, whether or not it is of that kind. */
  partFor(interaction: Interaction): Usable<A> | undefined;
}

/** @throws {Error} if two parts answer to the same name: one of them would never run */
export function createRegistry<A extends Hosting>(parts: readonly Part<A>[]): Registry<A> {
  const commands = parts.filter((part) => part.kind === 'command');
  const menuCommands = parts.filter(isMenuCommand);
  const components = parts.filter(isComponent);
  const commandByName = byName(commands);
  const messageCommandByName = byName(menuCommands.filter(({ kind }) => kind === 'message-command'));
  const userCommandByName = byName(menuCommands.filter(({ kind }) => kind === 'user-command'));
  const componentByName = byName(components);
  const component = (customId: string) => componentByName.get(nameOfCustomId(customId));
  return {
    commands,
    menuCommands,
    events: parts.filter((part) => part.kind === 'event'),
    usable: [...commands, ...menuCommands, ...components],
    command: (name) => commandByName.get(name),
    component,
    partFor(interaction) {
      if (interaction.isChatInputCommand()) return commandByName.get(commandName(interaction));
      if (interaction.isMessageContextMenuCommand()) return messageCommandByName.get(interaction.commandName);
      if (interaction.isUserContextMenuCommand()) return userCommandByName.get(interaction.commandName);
      if (interaction.isMessageComponent() || interaction.isModalSubmit())
        return component(interaction.customId);
      return undefined;
    },
  };
}

const isMenuCommand = <A extends Hosting>(part: Part<A>): part is MenuCommand<A> =>
  part.kind === 'message-command' || part.kind === 'user-command';

const isComponent = <A extends Hosting>(part: Part<A>): part is Component<A> =>
  part.kind === 'button' || part.kind === 'select' || part.kind === 'modal';

interface NamedCommand {
  readonly commandName: string;
  readonly options: {
    getSubcommandGroup(required: false): string | null;
    getSubcommand(required: false): string | null;
  };
}

/** With group and subcommand, each after a space: `moment share`. */
export function commandName({ commandName: first, options }: NamedCommand): string {
  return [first, options.getSubcommandGroup(false), options.getSubcommand(false)].filter(Boolean).join(' ');
}

function byName<P extends { readonly name: string }>(parts: readonly P[]): ReadonlyMap<string, P> {
  const table = new Map<string, P>();
  for (const part of parts) {
    if (table.has(part.name)) throw new Error(`registry: two parts answer to ${part.name}`);
    table.set(part.name, part);
  }
  return table;
}
