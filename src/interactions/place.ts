import { type Channel, ChannelType } from 'discord.js';
import type { Place } from '../domain/place.ts';

/** What an interaction says about its channel. */
export interface InChannel {
  readonly guildId: string;
  readonly channelId: string | null;
  /** `null` if the bot doesn't know the channel, for instance in a private thread that it isn't part of. */
  readonly channel: Channel | null;
}

/** The place in which somebody acts. */
export function placeOf({ guildId, channelId, channel }: InChannel): Place {
  // No channel has the id of its server, unless it is very old; nothing else is known to be visible there.
  if (!channel) return { channel: channelId ?? guildId, ageRestricted: false };
  if (!channel.isThread()) return { channel: channel.id, ageRestricted: isAgeRestricted(channel) };
  const { id, parent, parentId, type } = channel;
  return {
    channel: id,
    ...(type !== ChannelType.PrivateThread && parentId !== null && { parent: parentId }),
    ageRestricted: parent !== null && isAgeRestricted(parent),
  };
}

/** Forums and announcements can be age-restricted too; threads are as their channel is. */
export function isAgeRestricted(channel: Channel | undefined): boolean {
  return channel !== undefined && 'nsfw' in channel && channel.nsfw === true;
}
