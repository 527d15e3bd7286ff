import { ChannelType } from 'discord-api-types/v10';
import { Snowflake } from '../../domain/snowflake.ts';
import type { Speech } from '../../i18n/texts.ts';
import { UserError } from '../../interactions/user-error.ts';
import { defineCommunitySetting, type ServerChannel } from '../setting.ts';

const TYPES: readonly ChannelType[] = [ChannelType.GuildText];

/** Where reports and what moderators do appear. */
export default defineCommunitySetting({
  name: 'log-channel',
  tab: 'moderation',
  schema: Snowflake,
  row(value, { channel }, texts) {
    const words = texts.settings.logChannel;
    const known = value === undefined ? undefined : channel(value);
    return {
      name: words.name,
      value: value === undefined ? words.none : known ? `<#${value}>` : words.gone,
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
    if (type === undefined || !TYPES.includes(type)) throw new UserError('settings.notATextChannel');
    return given;
  },
});

function warning(channel: ServerChannel | undefined, { settings: { logChannel: words } }: Speech) {
  if (!channel) return `${words.goneMeanwhile} ${words.untilThen}`;
  if (channel.missingToWrite.length > 0)
    return `${words.missing({ permissions: channel.missingToWrite })} ${words.untilThen}`;
  return channel.isOpenToAll ? words.isOpen : undefined;
}
