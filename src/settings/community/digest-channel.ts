import { ChannelType } from 'discord-api-types/v10';
import { nextSlot } from '../../domain/digest-slot.ts';
import { Snowflake } from '../../domain/snowflake.ts';
import type { Speech } from '../../i18n/texts.ts';
import { channelRow, readChannel } from '../channel-row.ts';
import { digestTimes } from '../digest-times.ts';
import { defineCommunitySetting, type ServerChannel } from '../setting.ts';

/** A thread may be archived any day, and a forum takes no messages. */
const TYPES: readonly ChannelType[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

/** Where the digest comes. Without it, there is none. */
export default defineCommunitySetting({
  name: 'digest-channel',
  tab: 'digest',
  schema: Snowflake,
  row(value, surroundings, texts) {
    const words = texts.settings.digestChannel;
    const row = channelRow(value, surroundings, {
      words,
      none: words.none,
      types: TYPES,
      warning: (channel) => warning(channel, texts),
    });
    const { now, chosen } = surroundings;
    if (value === undefined || now === undefined) return row;
    const at = Math.floor(nextSlot(digestTimes(chosen), now).at / 1000);
    return { ...row, value: `${row.value} · ${words.next({ at: `<t:${at}:F>` })}` };
  },
  read: (given, surroundings) => readChannel(given, surroundings, TYPES, 'settings.notAChannel'),
});

function warning(channel: ServerChannel | undefined, { settings: { digestChannel: words } }: Speech) {
  if (!channel) return `${words.goneMeanwhile} ${words.untilThen}`;
  if (channel.missingToWrite.length === 0) return undefined;
  return `${words.missing({ permissions: channel.missingToWrite })} ${words.untilThen}`;
}
