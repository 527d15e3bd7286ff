import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  InteractionType,
  ApplicationCommandOptionType as Option,
} from 'discord-api-types/v10';
import { type MessageAt, NotAllowed, type OptionValues, type Place } from '../person.ts';
import type { Channel } from '../world/model.ts';
import { toMessage } from '../world/present-message.ts';
import { type Client, channelAt, messageNow } from './client.ts';
import { offered } from './offered-commands.ts';
import { toOptionValue } from './options.ts';
import { Resolved } from './resolved.ts';
import type { Input } from './settle.ts';

/** A slash command, filled in as the client's command line would. */
export function slashCommand(client: Client, name: string, values: OptionValues, place?: Place): Input {
  const { channel, command, path, options } = find(client, name, place);
  const resolved = new Resolved(client, channel);
  const given = options.flatMap((option) => {
    const value = values[option.name];
    if (value === undefined) {
      if (option.required) throw new NotAllowed(`/${name} needs the option ${option.name}: fill it in.`);
      return [];
    }
    return [{ name: option.name, type: option.type, value: toOptionValue(option, value, resolved) }];
  });
  assertKnown(name, options, values);
  const data = commandData(command, path, given);
  return {
    type: InteractionType.ApplicationCommand,
    channelId: channel.id,
    data: { ...data, resolved: resolved.get() },
  };
}

/** Typing into one option of a slash command. */
export function typing(
  client: Client,
  { name, focus, typed, others }: { name: string; focus: string; typed: string; others: OptionValues },
  place?: Place,
): Input {
  const { channel, command, path, options } = find(client, name, place);
  const focused = options.find((option) => option.name === focus);
  if (!focused || !('autocomplete' in focused) || !focused.autocomplete) {
    throw new NotAllowed(`/${name} has no suggestions for ${focus}.`);
  }
  assertKnown(name, options, others);
  const resolved = new Resolved(client, channel);
  const given = options.flatMap((option) => {
    const value = others[option.name];
    if (option === focused) return [{ name: option.name, type: option.type, value: typed, focused: true }];
    if (value === undefined || option.type === Option.Attachment) return [];
    return [{ name: option.name, type: option.type, value: toOptionValue(option, value, resolved) }];
  });
  return {
    type: InteractionType.ApplicationCommandAutocomplete,
    channelId: channel.id,
    data: commandData(command, path, given),
  };
}

/** A context menu command on a message or a person. */
export function contextMenu(
  client: Client,
  name: string,
  target: { readonly id: string } | MessageAt,
  place?: Place,
): Input {
  const isMessage = 'channel_id' in target;
  const channel = channelAt(client, isMessage ? { channel: target.channel_id } : place);
  const type = isMessage ? ApplicationCommandType.Message : ApplicationCommandType.User;
  const command = offered(client, channel, type, name);
  const resolved = new Resolved(client, channel);
  if (!isMessage) resolved.add('user', target.id);
  const messages = isMessage
    ? { [target.id]: toMessage(client.world, messageNow(client, target), client.world.application.id) }
    : undefined;
  const data = {
    ...commandData(command, [], undefined),
    target_id: target.id,
    resolved: messages ? { messages } : resolved.get(),
  };
  return { type: InteractionType.ApplicationCommand, channelId: channel.id, data };
}

interface Found {
  readonly channel: Channel;
  readonly command: APIApplicationCommand;
  /** The subcommand group and subcommand that lead to the options. */
  readonly path: readonly APIApplicationCommandOption[];
  readonly options: readonly APIApplicationCommandBasicOption[];
}

function find(client: Client, name: string, place?: Place): Found {
  const channel = channelAt(client, place);
  const [root = '', ...rest] = name.replace(/^\//, '').split(' ');
  const command = offered(client, channel, ApplicationCommandType.ChatInput, root);
  const path: APIApplicationCommandOption[] = [];
  let options = command.options ?? [];
  for (const word of rest) {
    const next = options.find((option) => option.name === word && isBranch(option));
    if (!next || !isBranch(next))
      throw new NotAllowed(`There is no command /${name} here. Type / to see all commands.`);
    path.push(next);
    options = next.options ?? [];
  }
  if (options.some(isBranch)) throw new NotAllowed(`/${name} is incomplete. Choose one of its subcommands.`);
  return { channel, command, path, options: options as APIApplicationCommandBasicOption[] };
}

function isBranch(
  option: APIApplicationCommandOption,
): option is Extract<APIApplicationCommandOption, { type: Option.Subcommand | Option.SubcommandGroup }> {
  return option.type === Option.Subcommand || option.type === Option.SubcommandGroup;
}

function assertKnown(name: string, options: readonly { name: string }[], values: OptionValues): void {
  const unknown = Object.keys(values).find((key) => !options.some((option) => option.name === key));
  if (unknown !== undefined) throw new NotAllowed(`/${name} has no option ${unknown}.`);
}

function commandData(
  command: APIApplicationCommand,
  path: readonly APIApplicationCommandOption[],
  options: readonly object[] | undefined,
): object {
  const nested = path.reduceRight<readonly object[] | undefined>(
    (inner, { name, type }) => [{ name, type, options: inner }],
    options,
  );
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    ...(nested === undefined ? {} : { options: nested }),
  };
}
