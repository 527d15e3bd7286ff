import type { Guild } from 'discord.js';
import type { Place } from '../../domain/place.ts';
import type { AppContext } from '../../services/app.ts';
import { placeOfCard } from '../share/place-of-card.ts';

/**
 * Where the card of a moment goes that waited: as if it were shared now where it was told.
 * @param guild `null` where the bot is no member: there it knows no channels
 * @returns `undefined` if that channel is gone, or the channel of that thread
 */
export function channelOfPublished(
  { community, texts }: Pick<AppContext, 'community' | 'texts'>,
  place: Place,
  guild: Guild | null,
): string | undefined {
  if (guild && !guild.channels.cache.has(place.parent ?? place.channel)) return undefined;
  const to = placeOfCard({ community, texts, place: () => place }, { channelId: place.channel, guild });
  return to.kind === 'elsewhere' ? to.channel : place.channel;
}
