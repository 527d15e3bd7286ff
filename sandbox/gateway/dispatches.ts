import {
  GatewayDispatchEvents,
  GatewayIntentBits,
  PermissionFlagsBits,
  ReactionType,
} from 'discord-api-types/v10';
import type { Change } from '../world/changes.ts';
import type { Channel, Message } from '../world/model.ts';
import { isThreadType, may, permissionsIn } from '../world/permissions.ts';
import { isDirect, toChannel, toGuild, toGuildCreate, toMember, toUser } from '../world/present.ts';
import { toMessageForBot } from '../world/present-message.ts';
import type { World } from '../world/world.ts';

export interface Dispatch {
  readonly event: GatewayDispatchEvents;
  readonly data: object;
  /** The intent needed to receive it. Without one, every session receives it. */
  readonly intent?: GatewayIntentBits;
  /** Decides on the shard. */
  readonly guildId?: string | undefined;
}

const events = GatewayDispatchEvents;
const intents = GatewayIntentBits;

/** What the bot hears of a change. */
export function dispatchesOf(world: World, change: Change): Dispatch[] {
  return isElsewhere(world, change) ? [] : heardOf(world, change);
}

/** Whether it happens in a guild that the bot is not in. That it was sent away is the last that it hears. */
function isElsewhere(world: World, change: Change): boolean {
  if (change.type === 'guild-left' || change.type === 'interaction-created') return false;
  const guild =
    'guild' in change ? change.guild : 'channel' in change ? world.guildOf(change.channel) : undefined;
  return guild !== undefined && !guild.members.has(world.application.id);
}

function heardOf(world: World, change: Change): Dispatch[] {
  const botId = world.application.id;
  switch (change.type) {
    case 'guild-added':
      return change.guild.members.has(botId)
        ? [ofGuild(change.guild.id, events.GuildCreate, toGuildCreate(world, change.guild))]
        : [];
    case 'guild-changed':
      return [ofGuild(change.guild.id, events.GuildUpdate, toGuild(change.guild))];
    case 'guild-left':
      return [ofGuild(change.guild.id, events.GuildDelete, { id: change.guild.id })];
    case 'role-added':
    case 'role-changed': {
      const event = change.type === 'role-added' ? events.GuildRoleCreate : events.GuildRoleUpdate;
      return [ofGuild(change.guild.id, event, { guild_id: change.guild.id, role: change.role })];
    }
    case 'role-removed': {
      const data = { guild_id: change.guild.id, role_id: change.role.id };
      return [ofGuild(change.guild.id, events.GuildRoleDelete, data)];
    }
    case 'member-added':
    case 'member-changed':
    case 'member-removed':
      return ofMember(world, change);
    case 'channel-added':
    case 'channel-changed':
    case 'channel-removed':
      return ofChannel(world, change.type, change.channel);
    case 'message-created':
    case 'message-edited':
    case 'message-deleted':
    case 'messages-deleted':
      return ofMessage(world, change);
    case 'reaction-added':
    case 'reaction-removed':
    case 'reactions-cleared':
      return ofReaction(world, change);
    case 'interaction-created': {
      const { payload } = change.interaction;
      return [{ event: events.InteractionCreate, data: payload, guildId: payload.guild_id }];
    }
    default:
      return [];
  }
}

function ofGuild(guildId: string, event: GatewayDispatchEvents, data: object): Dispatch {
  return { event, data, intent: intents.Guilds, guildId };
}

/** The bot hears only of itself: news of others takes the privileged members intent. */
function ofMember(world: World, change: Extract<Change, { member: unknown }>): Dispatch[] {
  const { guild, member } = change;
  if (member.userId !== world.application.id) return [];
  if (change.type === 'member-added') {
    return [ofGuild(guild.id, events.GuildCreate, toGuildCreate(world, guild))];
  }
  const data = { guild_id: guild.id, ...toMember(world, member) };
  return [{ event: events.GuildMemberUpdate, data, guildId: guild.id }];
}

function ofChannel(world: World, type: Change['type'], channel: Channel): Dispatch[] {
  // A direct conversation is not announced: its first message or interaction introduces it.
  if (channel.guildId === undefined) return [];
  const isThread = isThreadType(channel.type);
  const isSeen = may(permissionsIn(world, world.application.id, channel), PermissionFlagsBits.ViewChannel);
  if (isThread && !isSeen && type !== 'channel-removed') return [];
  const event = {
    'channel-added': isThread ? events.ThreadCreate : events.ChannelCreate,
    'channel-changed': isThread ? events.ThreadUpdate : events.ChannelUpdate,
    'channel-removed': isThread ? events.ThreadDelete : events.ChannelDelete,
  }[type as 'channel-added'];
  // https://docs.discord.com/developers/events/gateway-events#thread-create
  const isNew = isThread && type === 'channel-added';
  const data = { ...toChannel(world, channel), ...(isNew ? { newly_created: true } : {}) };
  return [ofGuild(channel.guildId, event, data)];
}

function ofMessage(
  world: World,
  change: Extract<Change, { type: `message-${string}` | 'messages-deleted' }>,
): Dispatch[] {
  const ids = change.type === 'messages-deleted' ? change.messages.map((message) => message.id) : [];
  const message = change.type === 'messages-deleted' ? change.messages[0] : change.message;
  if (!message || !isHeard(world, message)) return [];
  const { guildId, type } = world.channel(message.channelId);
  const where = { channel_id: message.channelId, ...(guildId === undefined ? {} : { guild_id: guildId }) };
  const intent = guildId === undefined ? intents.DirectMessages : intents.GuildMessages;
  switch (change.type) {
    case 'message-created':
    case 'message-edited': {
      const author =
        guildId === undefined ? undefined : world.guilds.get(guildId)?.members.get(message.authorId);
      const member = author ? { member: { ...toMember(world, author), user: undefined } } : {};
      const data = { ...toMessageForBot(world, message), ...where, channel_type: type, ...member };
      const event = change.type === 'message-created' ? events.MessageCreate : events.MessageUpdate;
      return [{ event, data, intent, guildId }];
    }
    case 'message-deleted':
      return [{ event: events.MessageDelete, data: { ...where, id: message.id }, intent, guildId }];
    case 'messages-deleted':
      return [{ event: events.MessageDeleteBulk, data: { ...where, ids }, intent, guildId }];
    default:
      return [];
  }
}

function ofReaction(world: World, change: Extract<Change, { type: `reaction${string}` }>): Dispatch[] {
  const { message } = change;
  if (!isHeard(world, message)) return [];
  const guildId = world.channel(message.channelId).guildId;
  const intent = guildId === undefined ? intents.DirectMessageReactions : intents.GuildMessageReactions;
  const where = {
    channel_id: message.channelId,
    message_id: message.id,
    ...(guildId === undefined ? {} : { guild_id: guildId }),
  };
  if (change.type === 'reactions-cleared') {
    const { emoji } = change;
    return emoji
      ? [{ event: events.MessageReactionRemoveEmoji, data: { ...where, emoji }, intent, guildId }]
      : [{ event: events.MessageReactionRemoveAll, data: where, intent, guildId }];
  }
  const { emoji, userId, burst } = change;
  const type = burst ? ReactionType.Burst : ReactionType.Normal;
  const data = { ...where, user_id: userId, emoji, burst, type };
  if (change.type === 'reaction-removed') {
    return [{ event: events.MessageReactionRemove, data, intent, guildId }];
  }
  const reacting = guildId === undefined ? undefined : world.guilds.get(guildId)?.members.get(userId);
  const member = reacting ? { member: toMember(world, reacting) } : { user: toUser(world.user(userId)) };
  const added = { ...data, ...member, message_author_id: message.authorId, burst_colors: [] };
  return [{ event: events.MessageReactionAdd, data: added, intent, guildId }];
}

/** Ephemeral messages are never dispatched, nor is anything from a channel that the bot can't see. */
function isHeard(world: World, message: Message): boolean {
  const channel = world.channels.get(message.channelId);
  if (!channel || message.ephemeralTo !== undefined) return false;
  return isDirect(channel)
    ? channel.recipientIds?.includes(world.application.id) === true
    : may(permissionsIn(world, world.application.id, channel), PermissionFlagsBits.ViewChannel);
}
