import type { ChannelType } from 'discord-api-types/v10';
import { UserError } from '../interactions/user-error.ts';
import type { CommunityControl, ServerChannel, SettingRow, Surroundings } from './setting.ts';

interface ChannelWords {
  readonly name: string;
  readonly about: string;
  readonly gone: string;
  readonly placeholder: string;
  readonly takeBack: string;
}

interface ChannelRowFacts {
  readonly words: ChannelWords;
  /** What the row says if no channel is chosen. */
  readonly none: string;
  readonly types: readonly ChannelType[];
  /** What keeps the chosen channel from working; it is `undefined` if there is no such channel any more. */
  warning(channel: ServerChannel | undefined): string | undefined;
}

/** The row of a setting that is a channel. */
export function channelRow(
  value: string | undefined,
  { channel }: Surroundings,
  { words, none, types, warning }: ChannelRowFacts,
): SettingRow<CommunityControl> {
  const { name, about, gone, placeholder, takeBack } = words;
  const known = value === undefined ? undefined : channel(value);
  return {
    name,
    value: value === undefined ? none : known ? `<#${value}>` : gone,
    about,
    warning: value === undefined ? undefined : warning(known),
    control: { kind: 'channel', placeholder, types, current: known && value },
    takeBack: value === undefined ? undefined : takeBack,
  };
}

/** @throws {UserError} if it isn't a channel of one of those types */
export function readChannel(
  given: string,
  { channel }: Surroundings,
  types: readonly ChannelType[],
  refusal: 'settings.notAChannel' | 'settings.notATextChannel',
): string {
  const type = channel(given)?.type;
  if (type === undefined || !types.includes(type)) throw new UserError(refusal);
  return given;
}
