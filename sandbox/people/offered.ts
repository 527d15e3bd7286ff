import {
  type APIApplicationCommand,
  type ApplicationCommandType,
  PermissionFlagsBits as Bits,
  InteractionContextType,
} from 'discord-api-types/v10';
import { NotAllowed } from '../person.ts';
import type { Channel } from '../world/model.ts';
import { may, permissionsIn } from '../world/permissions.ts';
import { assertMay, type Client } from './client.ts';

/** A registered command, if the client offers it to this person in this channel. */
export function offered(
  client: Client,
  channel: Channel,
  type: ApplicationCommandType,
  name: string,
): APIApplicationCommand {
  const { world, user } = client;
  const command = [...world.commands.values()].find(
    (each) =>
      each.name === name &&
      each.type === type &&
      (each.guild_id === undefined || each.guild_id === channel.guildId),
  );
  const refuse = (why: string) => new NotAllowed(`${user.displayName} is not offered "${name}": ${why}`);
  if (!command) throw refuse('no such command is registered here');
  const contexts = command.contexts ?? undefined;
  const guild = world.guildOf(channel);
  if (!guild) {
    const inDirect = contexts
      ? contexts.includes(InteractionContextType.BotDM)
      : command.dm_permission !== false;
    if (!inDirect) throw refuse('it does not work in direct messages');
    return command;
  }
  if (!guild.members.has(world.application.id)) throw refuse('the app is not in this community');
  if (contexts && !contexts.includes(InteractionContextType.Guild)) {
    throw refuse('it works in direct messages only');
  }
  assertMay(client, channel, Bits.UseApplicationCommands, 'use commands here');
  if (command.nsfw && !channel.ageRestricted) throw refuse('it is for age-restricted channels');
  // Zero bits mean that only administrators are offered it.
  const needed =
    BigInt(command.default_member_permissions ?? Bits.UseApplicationCommands) || Bits.Administrator;
  if (!may(permissionsIn(world, user.id, channel), needed)) throw refuse('it needs permissions they lack');
  return command;
}
