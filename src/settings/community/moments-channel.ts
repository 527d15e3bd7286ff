import { ChannelType } from 'discord-api-types/v10';
import { Snowflake } from '../../domain/snowflake.ts';
import type { Speech } from '../../i18n/texts.ts';
import { UserError } from '../../interactions/user-error.ts';
import { defineCommunitySetting, type ServerChannel } from '../setting.ts';

/** Where cards can be posted and found again. A thread may be archived any day, and a forum takes no messages. */
const TYPES: readonly ChannelType[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

/** Where the cards of moments go, wherever they are shared. */
export default defineCommunitySetting({
  name: 'moments-channel',
  tab: 'posts',
  schema: Snowflake,
  row(value, { channel }, texts) {
    const words = texts.settings.momentsChannel;
    const known = value === undefined ? undefined : channel(value);
    return {
      name: words.name,
      value: value === undefined ? words.whereShared : known ? `<#${value}>` : words.gone,
      about: words.about,
      warning: value === undefined ? undefined : warning(known, texts),
      control: {
        kind: 'channel',
        placeholder: words.placeholder,
        types: TYPES,
        current: known && value,
      },
      takeBack: value === undefined ? undefined : words.takeBack,
    };
  },
  read(given, { channel }) {
    const type = channel(given)?.type;
    if (type === undefined || !TYPES.includes(type)) throw new UserError('settings.notAChannel');
    return given;
  },
});

function warning(channel: ServerChannel | undefined, texts: Speech): string | undefined {
  const words = texts.settings.momentsChannel;
  if (!channel) return `${words.goneMeanwhile} ${words.untilThen}`;
  if (channel.missing.length === 0) return undefined;
  const missing = words.missing({ permissions: channel.missing });
  return channel.canPost ? missing : `${missing} ${words.untilThen}`;
}
