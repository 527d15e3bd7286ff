import {
  type APIApplicationCommand,
  type ApplicationCommandType,
  PermissionFlagsBits as Bits,
  InteractionContextType,
} from 'discord-api-types/v10';
import { NotAllowed } from '../person.ts';
import type { Channel } from '../world/model.ts';
import { hasMessages, may, permissionsIn } from '../world/permissions.ts';
import { type Client, isLockedFor } from './client.ts';

/** A registered command, if the client offers it to this person in this channel. */
export function offered(
  client: Client,
  channel: Channel,
  type: ApplicationCommandType,
  name: string,
): APIApplicationCommand {
  const command = registered(client, channel).find((each) => each.name === name && each.type === type);
  const why = command ? whyNotOffered(client, channel, command) : 'no such command is registered here';
  if (!command || why !== undefined) {
    throw new NotAllowed(`${client.user.displayName} is not offered "${name}": ${why}.`);
  }
  return command;
}

/** Every command that the client offers this person in this channel, including context menu commands. */
export function everythingOffered(client: Client, channel: Channel): APIApplicationCommand[] {
  return registered(client, channel).filter(
    (command) => whyNotOffered(client, channel, command) === undefined,
  );
}

function registered({ world }: Client, channel: Channel): APIApplicationCommand[] {
  return [...world.commands.values()].filter(
    ({ guild_id: guildId }) => guildId === undefined || guildId === channel.guildId,
  );
}

function whyNotOffered(client: Client, channel: Channel, command: APIApplicationCommand): string | undefined {
  const { world, user } = client;
  const contexts = command.contexts ?? undefined;
  const guild = world.guildOf(channel);
  if (!guild) {
    const inDirect = contexts
      ? contexts.includes(InteractionContextType.BotDM)
      : command.dm_permission !== false;
    return inDirect ? undefined : 'it does not work in direct messages';
  }
  if (!guild.members.has(world.application.id) && !guild.commandsAlone)
    return 'the app is not in this community';
  if (contexts && !contexts.includes(InteractionContextType.Guild)) return 'it works in direct messages only';
  if (!hasMessages(channel.type)) return 'nobody can use commands in this kind of channel';
  // https://docs.discord.com/developers/topics/threads#active-archived-threads
  if (channel.archived) return 'the thread is archived';
  if (isLockedFor(client, channel)) return 'the thread is locked';
  const permissions = permissionsIn(world, user.id, channel);
  if (!may(permissions, Bits.UseApplicationCommands)) return 'they can’t use commands here';
  if (command.nsfw && !channel.ageRestricted) return 'it is for age-restricted channels';
  // Zero bits: only administrators are offered it.
  const needed =
    BigInt(command.default_member_permissions ?? Bits.UseApplicationCommands) || Bits.Administrator;
  return may(permissions, needed) ? undefined : 'it needs permissions they lack';
}
