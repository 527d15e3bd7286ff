import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Guild } from './model.ts';
import type { World } from './world.ts';

const allPermissions = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/** https://docs.discord.com/developers/interactions/receiving-and-responding: what an app may do in any direct conversation. */
const directPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.MentionEveryone |
  PermissionFlagsBits.UseExternalEmojis |
  PermissionFlagsBits.UseApplicationCommands;

export function may(permissions: bigint, needed: bigint): boolean {
  return (permissions & needed) === needed;
}

/** What a member may do in the guild as a whole: `compute_base_permissions` of Discord's documentation. */
export function guildPermissions(guild: Guild, userId: string): bigint {
  const member = guild.members.get(userId);
  if (!member) return 0n;
  if (guild.ownerId === userId) return allPermissions;
  let permissions = 0n;
  for (const roleId of [guild.id, ...member.roleIds]) {
    permissions |= BigInt(guild.roles.get(roleId)?.permissions ?? '0');
  }
  return may(permissions, PermissionFlagsBits.Administrator) ? allPermissions : permissions;
}

/** What a user may do in a channel: `compute_overwrites`, and the permissions that everything else depends on. */
export function permissionsIn(world: World, userId: string, channel: Channel): bigint {
  const guild = world.guildOf(channel);
  if (!guild) return channel.recipientIds?.includes(userId) ? directPermissions : 0n;
  const base = guildPermissions(guild, userId);
  if (base === allPermissions) return base;

  const isThread = channel.parentId !== undefined && isThreadType(channel.type);
  const source = isThread && channel.parentId ? world.channel(channel.parentId) : channel;
  const permissions = withOverwrites(base, source, guild, userId);
  if (!may(permissions, PermissionFlagsBits.ViewChannel)) return 0n;

  if (channel.type === ChannelType.PrivateThread && !isInside(channel, userId, permissions)) return 0n;
  // "denying the CONNECT permission also implicitly denies other permissions": of what is written there, it leaves the sight.
  if (isVoice(channel.type) && !may(permissions, PermissionFlagsBits.Connect)) {
    return permissions & PermissionFlagsBits.ViewChannel;
  }

  const send = isThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  if (may(permissions, send)) return permissions;
  const needSend =
    PermissionFlagsBits.MentionEveryone |
    PermissionFlagsBits.AttachFiles |
    PermissionFlagsBits.EmbedLinks |
    PermissionFlagsBits.SendTTSMessages;
  return permissions & ~needSend;
}

/**
 * What the app may do in answers to interactions. Where its bot isn't a member, those of everyone, with files and embeds
 * (https://github.com/discord/discord-api-docs/issues/5316).
 */
export function appPermissionsIn(world: World, channel: Channel): bigint {
  const guild = world.guildOf(channel);
  if (!guild || guild.members.has(world.application.id)) {
    return permissionsIn(world, world.application.id, channel);
  }
  const everyone = BigInt(guild.roles.get(guild.id)?.permissions ?? '0');
  return everyone | PermissionFlagsBits.AttachFiles | PermissionFlagsBits.EmbedLinks;
}

/** Whether a channel of a guild, or the channel of a thread, is open to every member without a role. */
export function everyoneSees(world: World, channel: Channel): boolean {
  const guild = world.guildOf(channel);
  if (!guild) return false;
  const source = isThreadType(channel.type) && channel.parentId ? world.channel(channel.parentId) : channel;
  let permissions = BigInt(guild.roles.get(guild.id)?.permissions ?? '0');
  for (const { id, deny, allow } of source.overwrites) {
    if (id === guild.id) permissions = (permissions & ~BigInt(deny)) | BigInt(allow);
  }
  return may(permissions, PermissionFlagsBits.ViewChannel);
}

function withOverwrites(base: bigint, channel: Channel, guild: Guild, userId: string): bigint {
  const roleIds = guild.members.get(userId)?.roleIds ?? [];
  const roles = channel.overwrites.filter(
    (overwrite) => overwrite.type === OverwriteType.Role && roleIds.includes(overwrite.id),
  );
  const layers = [
    channel.overwrites.filter((overwrite) => overwrite.id === guild.id),
    roles,
    channel.overwrites.filter((overwrite) => overwrite.id === userId),
  ];
  let permissions = base;
  for (const layer of layers) {
    for (const { deny } of layer) permissions &= ~BigInt(deny);
    for (const { allow } of layer) permissions |= BigInt(allow);
  }
  return permissions;
}

/** A private thread is seen by those in it, and by those who manage threads. */
function isInside({ memberIds }: Channel, userId: string, permissions: bigint): boolean {
  return memberIds?.includes(userId) === true || may(permissions, PermissionFlagsBits.ManageThreads);
}

/** Channels that hold nothing but threads. */
export function isForum(type: ChannelType): boolean {
  return type === ChannelType.GuildForum || type === ChannelType.GuildMedia;
}

/** Channels where people talk. They can write there, too. */
export function isVoice(type: ChannelType): boolean {
  return type === ChannelType.GuildVoice || type === ChannelType.GuildStageVoice;
}

/** Whether messages can be written there. */
export function hasMessages(type: ChannelType): boolean {
  return !isForum(type) && type !== ChannelType.GuildCategory;
}

export function isThreadType(type: ChannelType): boolean {
  return (
    type === ChannelType.PublicThread ||
    type === ChannelType.PrivateThread ||
    type === ChannelType.AnnouncementThread
  );
}
