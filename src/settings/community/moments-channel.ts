import { ChannelType } from 'discord-api-types/v10';
import { Snowflake } from '../../domain/snowflake.ts';
import type { Speech } from '../../i18n/texts.ts';
import { channelRow, readChannel } from '../channel-row.ts';
import { defineCommunitySetting, type ServerChannel } from '../setting.ts';

/** Where cards can be posted and found again. A thread may be archived any day, and a forum takes no messages. */
const TYPES: readonly ChannelType[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

/** Where the cards of moments go, wherever they are shared. */
export default defineCommunitySetting({
  name: 'moments-channel',
  tab: 'posts',
  schema: Snowflake,
  row(value, surroundings, texts) {
    const words = texts.settings.momentsChannel;
    return channelRow(value, surroundings, {
      words,
      none: words.whereShared,
      types: TYPES,
      warning: (channel) => warning(channel, texts),
    });
  },
  read: (given, surroundings) => readChannel(given, surroundings, TYPES, 'settings.notAChannel'),
});

function warning(channel: ServerChannel | undefined, texts: Speech): string | undefined {
  const words = texts.settings.momentsChannel;
  if (!channel) return `${words.goneMeanwhile} ${words.untilThen}`;
  if (channel.missing.length === 0) return undefined;
  const missing = words.missing({ permissions: channel.missing });
  return channel.canPost ? missing : `${missing} ${words.untilThen}`;
}
