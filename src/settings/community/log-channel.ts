import { ChannelType } from 'discord-api-types/v10';
import { Snowflake } from '../../domain/snowflake.ts';
import type { Speech } from '../../i18n/texts.ts';
import { channelRow, readChannel } from '../channel-row.ts';
import { defineCommunitySetting, type ServerChannel } from '../setting.ts';

const TYPES: readonly ChannelType[] = [ChannelType.GuildText];

/** Where reports and what moderators do appear. */
export default defineCommunitySetting({
  name: 'log-channel',
  tab: 'moderation',
  schema: Snowflake,
  row(value, surroundings, texts) {
    const words = texts.settings.logChannel;
    return channelRow(value, surroundings, {
      words,
      none: words.none,
      types: TYPES,
      warning: (channel) => warning(channel, texts),
    });
  },
  read: (given, surroundings) => readChannel(given, surroundings, TYPES, 'settings.notATextChannel'),
});

function warning(channel: ServerChannel | undefined, { settings: { logChannel: words } }: Speech) {
  if (!channel) return `${words.goneMeanwhile} ${words.untilThen}`;
  if (channel.missingToWrite.length > 0)
    return `${words.missing({ permissions: channel.missingToWrite })} ${words.untilThen}`;
  return channel.isOpenToAll ? words.isOpen : undefined;
}
