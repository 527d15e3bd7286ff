import { ChannelType } from 'discord-api-types/v10';
import { Snowflake } from '../../domain/snowflake.ts';
import type { Speech } from '../../i18n/texts.ts';
import { channelRow, readChannel } from '../channel-row.ts';
import { defineCommunitySetting, type ServerChannel } from '../setting.ts';

/** Where cards can be posted and found again, as in the channel for moments. */
const TYPES: readonly ChannelType[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

/** Where moments appear that many people felt. Those felt before are not posted at once. */
export default defineCommunitySetting({
  name: 'board-channel',
  tab: 'spread',
  schema: Snowflake,
  row(value, surroundings, texts) {
    const words = texts.settings.boardChannel;
    return channelRow(value, surroundings, {
      words,
      none: words.none,
      types: TYPES,
      warning: (channel) => warning(channel, texts),
    });
  },
  read: (given, surroundings) => readChannel(given, surroundings, TYPES, 'settings.notAChannel'),
});

function warning(channel: ServerChannel | undefined, texts: Speech): string | undefined {
  const words = texts.settings.boardChannel;
  if (!channel) return `${words.goneMeanwhile} ${words.untilThen}`;
  if (channel.missing.length === 0) return undefined;
  const missing = words.missing({ permissions: channel.missing });
  return channel.canPost ? missing : `${missing} ${words.untilThen}`;
}
