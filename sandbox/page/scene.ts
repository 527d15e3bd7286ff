import { PermissionFlagsBits as Bits, ChannelType } from 'discord-api-types/v10';
import { threaded } from '../people/start-thread.ts';
import { longestMessageOf } from '../people/write-message.ts';
import { MAX_FILE_BYTES } from '../rules/limits.ts';
import { publicMessages } from '../world/messages.ts';
import type { Channel, Guild, Member, User } from '../world/model.ts';
import { everyoneSees, hasMessages, isThreadType, may, permissionsIn } from '../world/permissions.ts';
import { localeOf } from '../world/present.ts';
import type { World } from '../world/world.ts';
import { toPersona, usersOf } from './persona.ts';
import type { ChannelRights, PlaceChannel, PlaceGuild, PlaceMember, Scene } from './protocol.ts';

/** Everything but messages, as one person sees it. `guild` is the main community. */
export function sceneFor(
  world: World,
  guild: Guild,
  user: User,
  { bot, shards }: Pick<Scene, 'bot' | 'shards'>,
): Scene {
  const { application } = world;
  const guilds = [...world.guilds.values()].filter(({ members }) => members.has(user.id));
  return {
    application: { id: application.id, name: application.displayName },
    me: toPersona(guild, user),
    personas: usersOf(world).map((each) => toPersona(guild, each)),
    guilds: guilds.map((each) => toPlace(world, each, user)),
    direct: toChannel(world, world.directChannel(user.id, application.id), user),
    bot,
    shards,
    limits: { file: MAX_FILE_BYTES, message: longestMessageOf(user) },
  };
}

function toPlace(world: World, guild: Guild, user: User): PlaceGuild {
  return {
    id: guild.id,
    name: guild.name,
    locale: localeOf(guild),
    channels: channelsOf(world, guild, user).map((channel) => toChannel(world, channel, user)),
    members: [...guild.members.values()].map((member) => toMember(world, member)),
    roles: [...guild.roles.values()].map(({ id, name, color }) => ({ id, name, color })),
  };
}

/** The channels that somebody can see, each followed by its threads. */
function channelsOf(world: World, guild: Guild, user: User): Channel[] {
  const seen = [...world.channels.values()].filter(
    (channel) =>
      channel.guildId === guild.id && may(permissionsIn(world, user.id, channel), Bits.ViewChannel),
  );
  const threads = seen.filter((channel) => isThreadType(channel.type));
  return seen
    .filter((channel) => !isThreadType(channel.type))
    .sort((one, other) => one.position - other.position)
    .flatMap((channel) => [channel, ...threads.filter((thread) => thread.parentId === channel.id)]);
}

function toChannel(world: World, channel: Channel, user: User): PlaceChannel {
  const isThread = isThreadType(channel.type);
  return {
    id: channel.id,
    kind: isThread ? 'thread' : channel.type === ChannelType.DM ? 'direct' : 'text',
    name: channel.type === ChannelType.DM ? world.application.displayName : channel.name,
    ...(channel.topic === undefined ? {} : { topic: channel.topic }),
    ...(channel.guildId === undefined ? {} : { guildId: channel.guildId }),
    ...(isThread && channel.parentId !== undefined ? { parentId: channel.parentId } : {}),
    ...(isThread && channel.parentId !== undefined && world.message(channel.parentId, channel.id)
      ? { startedFromId: channel.id }
      : {}),
    ageRestricted: channel.ageRestricted,
    isPrivate: channel.guildId !== undefined && !everyoneSees(world, channel),
    messageCount: publicMessages(world, channel).length,
    rights: rightsIn(world, channel, user),
  };
}

function rightsIn(world: World, channel: Channel, user: User): ChannelRights {
  const permissions = permissionsIn(world, user.id, channel);
  const isThread = isThreadType(channel.type);
  const right = isThread ? Bits.SendMessagesInThreads : Bits.SendMessages;
  const isLocked = channel.locked === true && !may(permissions, Bits.ManageThreads);
  const write = hasMessages(channel.type) && !isLocked && may(permissions, right);
  return {
    write,
    attach: write && may(permissions, Bits.AttachFiles),
    react: !channel.archived && may(permissions, Bits.AddReactions | Bits.ReadMessageHistory),
    useCommands: !isLocked && !channel.archived && may(permissions, Bits.UseApplicationCommands),
    openThreads: threaded.includes(channel.type) && may(permissions, Bits.CreatePublicThreads),
    manage: may(permissions, Bits.ManageMessages),
  };
}

function toMember(world: World, { userId, nick, roleIds }: Member): PlaceMember {
  const { username, displayName, bot } = world.user(userId);
  return { id: userId, username, name: nick ?? displayName, bot, roleIds: [...roleIds] };
}
