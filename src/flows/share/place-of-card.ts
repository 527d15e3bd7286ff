import type { Guild } from 'discord.js';
import { readersIn } from '../../interactions/audience.ts';
import type { AppContext } from '../../services/app.ts';
import momentsChannel from '../../settings/community/moments-channel.ts';
import type { Staying } from '../../views/share/shared-in.ts';
import { serverChannel } from '../settings/surroundings.ts';

/** Where the card of a new moment goes. */
export type PlaceOfCard =
  /** To where it is shared; `staying` says why, if there is another channel for moments. */
  | { readonly kind: 'here'; readonly staying?: Staying }
  | { readonly kind: 'elsewhere'; readonly channel: string };

interface Sharing {
  readonly channelId: string | null;
  readonly guild: Guild | null;
}

/**
 * A card goes to the community's channel for moments, if the bot may post there, and if everybody who can see that channel
 * can also see where the moment is shared.
 */
export function placeOfCard(
  { community, place, texts }: Pick<AppContext, 'community' | 'place' | 'texts'>,
  { channelId, guild }: Sharing,
): PlaceOfCard {
  const channel = community.setting(momentsChannel);
  // Where the bot is no member, it can post nowhere else, and knows no channels.
  if (channel === undefined || channel === channelId || !guild) return { kind: 'here' };
  const target = guild.channels.cache.get(channel);
  if (!target) return { kind: 'here', staying: { rule: 'gone' } };
  const { canPost, missing } = serverChannel(target, texts);
  if (!canPost) return { kind: 'here', staying: { rule: 'forbidden', channel, missing } };
  if (!readersIn(guild, channel).mayRead(place()))
    return { kind: 'here', staying: { rule: 'wider', channel } };
  return { kind: 'elsewhere', channel };
}
