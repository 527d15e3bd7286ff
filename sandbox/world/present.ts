import {
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  type APIUser,
  ChannelType,
  type GatewayGuildCreateDispatchData,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  type GuildMemberFlags,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildVerificationLevel,
  Locale,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Channel, Guild, Member, User } from './model.ts';
import { isForum, isThreadType, isVoice, may, permissionsIn } from './permissions.ts';
import type { World } from './world.ts';

/** What the sandbox remembers, in the words of Discord's API. Messages have a file of their own. */

export function toUser(user: User): APIUser {
  return {
    id: user.id,
    username: user.username,
    discriminator: '0',
    global_name: user.bot ? null : user.displayName,
    avatar: null,
    bot: user.bot,
  };
}

export function toMember(world: World, member: Member): APIGuildMember {
  return {
    user: toUser(world.user(member.userId)),
    nick: member.nick ?? null,
    avatar: null,
    roles: [...member.roleIds],
    joined_at: member.joinedAt,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0 as GuildMemberFlags,
    pending: false,
    communication_disabled_until: null,
  };
}

export function toChannel(world: World, channel: Channel): APIChannel {
  const last = [...(world.messages.get(channel.id)?.keys() ?? [])].at(-1) ?? null;
  const common = { id: channel.id, type: channel.type, last_message_id: last, flags: 0 };
  if (channel.recipientIds) {
    const others = channel.recipientIds.filter((id) => id !== world.application.id);
    return { ...common, recipients: others.map((id) => toUser(world.user(id))) } as APIChannel;
  }
  const inGuild = {
    ...common,
    guild_id: channel.guildId,
    name: channel.name,
    parent_id: channel.parentId ?? null,
  };
  if (isThreadType(channel.type)) {
    return {
      ...inGuild,
      owner_id: channel.ownerId ?? world.application.id,
      message_count: world.messages.get(channel.id)?.size ?? 0,
      member_count: 1,
      rate_limit_per_user: 0,
      thread_metadata: {
        archived: channel.archived ?? false,
        auto_archive_duration: 1440,
        archive_timestamp: new Date(0).toISOString(),
        locked: channel.locked ?? false,
      },
    } as APIChannel;
  }
  return {
    ...inGuild,
    position: channel.position,
    permission_overwrites: channel.overwrites,
    nsfw: channel.ageRestricted,
    topic: channel.topic ?? null,
    rate_limit_per_user: 0,
    ...fieldsOfType(channel.type),
  } as APIChannel;
}

const isCommunity = (guild: Guild): boolean => guild.isCommunity !== false;

export const featuresOf = (guild: Guild): string[] => (isCommunity(guild) ? ['COMMUNITY'] : []);

/** "defaults to en-US", and only a Community can set another (https://docs.discord.com/developers/resources/guild#guild-object). */
export function localeOf(guild: Guild): Locale {
  return isCommunity(guild) ? guild.preferredLocale : Locale.EnglishUS;
}

/** https://docs.discord.com/developers/resources/channel#channel-object-channel-structure */
function fieldsOfType(type: ChannelType): object {
  if (isVoice(type)) return { bitrate: 64_000, user_limit: 0, rtc_region: null };
  if (!isForum(type)) return {};
  return {
    available_tags: [],
    default_reaction_emoji: null,
    default_sort_order: null,
    default_forum_layout: 0,
    default_thread_rate_limit_per_user: 0,
  };
}

export function toGuild(guild: Guild): APIGuild {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: guild.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: GuildVerificationLevel.Low,
    default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
    explicit_content_filter: GuildExplicitContentFilter.AllMembers,
    roles: [...guild.roles.values()],
    emojis: [],
    features: featuresOf(guild),
    mfa_level: GuildMFALevel.None,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: GuildPremiumTier.None,
    premium_progress_bar_enabled: false,
    preferred_locale: localeOf(guild),
    public_updates_channel_id: null,
    nsfw_level: GuildNSFWLevel.Default,
    stickers: [],
    hub_type: null,
    safety_alerts_channel_id: null,
  } as unknown as APIGuild;
}

/** Archived threads are not told of, nor those that the bot can't see (https://docs.discord.com/developers/topics/threads#gateway-events). */
function isSyncedThread(world: World, channel: Channel): boolean {
  if (!isThreadType(channel.type) || channel.archived) return false;
  return may(permissionsIn(world, world.application.id, channel), PermissionFlagsBits.ViewChannel);
}

/** A guild as the gateway introduces it to a bot without the members intent: of the members, only itself. */
export function toGuildCreate(world: World, guild: Guild): GatewayGuildCreateDispatchData {
  const channels: Channel[] = [];
  // Not a filter over a copy: with thousands of guilds there are thousands of channels for each.
  for (const channel of world.channels.values()) if (channel.guildId === guild.id) channels.push(channel);
  const self = guild.members.get(world.application.id);
  return {
    ...toGuild(guild),
    joined_at: guild.joinedAt,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: self ? [toMember(world, self)] : [],
    channels: channels.filter((channel) => !isThreadType(channel.type)).map((each) => toChannel(world, each)),
    threads: channels
      .filter((channel) => isSyncedThread(world, channel))
      .map((each) => toChannel(world, each)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  } as unknown as GatewayGuildCreateDispatchData;
}

export const isDirect = (channel: Channel): boolean => channel.type === ChannelType.DM;
