import { ChannelType, type Guild, PermissionFlagsBits, type PermissionsBitField } from 'discord.js';

/**
 * What the bot needs for threads in which people talk about moments. The invite link doesn't ask for it: few servers want such
 * threads, and Manage Threads lets a bot close everybody's.
 */
const FOR_THREADS = {
  CreatePublicThreads: PermissionFlagsBits.CreatePublicThreads,
  SendMessagesInThreads: PermissionFlagsBits.SendMessagesInThreads,
  ManageThreads: PermissionFlagsBits.ManageThreads,
} as const;
export type ThreadPermission = keyof typeof FOR_THREADS;

/** Whether threads can start from messages in a channel. `forbidden`: not before the bot has more permissions, or reaches the server again. */
export type ThreadRoom = 'fits' | 'forbidden' | 'unfit';

/** Channels in which threads start from messages. What the bot doesn't know is a thread: none starts in another. */
const THREADED: readonly ChannelType[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

export function missingForThreads(permissions: Readonly<PermissionsBitField>): ThreadPermission[] {
  return (Object.keys(FOR_THREADS) as ThreadPermission[]).filter((one) => !permissions.has(FOR_THREADS[one]));
}

export function threadRoomIn(guild: Guild, channelId: string): ThreadRoom {
  // While a server is out of reach, its channels may not be known: that says nothing about them.
  if (!guild.available) return 'forbidden';
  const channel = guild.channels.cache.get(channelId);
  if (!channel || !THREADED.includes(channel.type)) return 'unfit';
  const { me } = guild.members;
  const isForbidden = !me || missingForThreads(channel.permissionsFor(me)).length > 0;
  return isForbidden ? 'forbidden' : 'fits';
}
