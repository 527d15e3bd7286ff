import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Guild, Message } from '../world/model.ts';
import { may, permissionsIn } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import { type Call, param } from './call.ts';
import { failure } from './errors.ts';

/** The channel of the route, if the bot can see it. */
export function channelIn(world: World, call: Call): Channel {
  return channelOf(world, param(call, 'channel'));
}

export function channelOf(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw failure('unknownChannel');
  if (!mayHere(world, channel, PermissionFlagsBits.ViewChannel)) throw failure('missingAccess');
  return channel;
}

/** The message of the route; ephemeral ones don't exist here. */
export function messageOf(world: World, call: Call): Message {
  const message = world.message(channelIn(world, call).id, param(call, 'message'));
  if (!message || message.ephemeralTo !== undefined) throw failure('unknownMessage');
  return message;
}

export function guildOf(world: World, call: Call): Guild {
  const guild = world.guilds.get(param(call, 'guild'));
  if (!guild) throw failure('unknownGuild');
  if (!guild.members.has(world.application.id)) throw failure('missingAccess');
  return guild;
}

/** Whether the bot may do something in a channel. */
export function mayHere(world: World, channel: Channel, needed: bigint): boolean {
  return may(permissionsIn(world, world.application.id, channel), needed);
}

export function assertMay(world: World, channel: Channel, needed: bigint): void {
  if (!mayHere(world, channel, needed)) throw failure('missingPermissions');
}

/** A bot can write to people only while they share a community, and only if they let it. No bot writes to another. */
export function assertTakesDirect(world: World, channel: Channel): void {
  const { recipientIds } = channel;
  if (!recipientIds) return;
  const shared = [...world.guilds.values()].some((guild) =>
    recipientIds.every((id) => guild.members.has(id)),
  );
  if (!shared) throw failure('noMutualGuilds');
  const others = recipientIds.filter((id) => id !== world.application.id).map((id) => world.user(id));
  if (others.some(({ bot, refusesDirect }) => bot || refusesDirect)) throw failure('refusesDirect');
}
