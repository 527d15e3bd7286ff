import { ChannelType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Place } from '../../domain/place.ts';
import { Snowflake } from '../../domain/snowflake.ts';
import { UserError } from '../../interactions/user-error.ts';
import { defineCommunitySetting, MAX_CHANNELS } from '../setting.ts';

/** Where moments can be told. With a channel, its threads are left out. */
const TYPES: readonly ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

/** Channels whose moments don't go onto the board. */
export default defineCommunitySetting<string[]>({
  name: 'board-left-out',
  tab: 'spread',
  schema: z.array(Snowflake).min(1).max(MAX_CHANNELS),
  row(value = [], { channel }, texts) {
    const words = texts.settings.boardLeftOut;
    const known = value.filter((id) => channel(id) !== undefined);
    const named = texts.formats.list(
      known.map((id) => `<#${id}>`),
      'unit',
    );
    return {
      name: words.name,
      value: known.length > 0 ? named : words.none,
      about: words.about,
      control: { kind: 'channels', placeholder: words.placeholder, types: TYPES, current: known },
    };
  },
  read(given, { channel }) {
    const ids = [...new Set(given.split(','))];
    if (ids.length > MAX_CHANNELS || ids.some((id) => !TYPES.some((type) => type === channel(id)?.type)))
      throw new UserError('settings.notAPlace');
    return ids;
  },
});

/** @param value what the community chose */
export const isLeftOut = (value: readonly string[] | undefined, { channel, parent }: Place): boolean =>
  value?.some((id) => id === channel || id === parent) ?? false;
