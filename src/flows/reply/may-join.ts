import type { Guild } from 'discord.js';
import type { Library } from '../../data/community/library.ts';
import { readersIn } from '../../interactions/audience.ts';
import { type InChannel, placeOf } from '../../interactions/place.ts';

/** Where something was written. */
type Written = Omit<InChannel, 'guildId'> & { readonly guild: Guild | null };

/**
 * Whether something written under a card may be shown with the moment: everybody who can read the moment can also see that
 * channel. A card may stand among moderators, and what they say about it is not for everybody.
 */
export function mayJoin(library: Library, number: number, { guild, channelId, channel }: Written): boolean {
  if (!guild) return false;
  const written = placeOf({ guildId: guild.id, channelId, channel });
  return shownIn(library, number, guild).every((shown) => readersIn(guild, shown).mayRead(written));
}

/** Those who see the moment's channel read it. Where that is gone, only those who see its cards do. */
function shownIn(library: Library, number: number, { channels }: Guild): readonly string[] {
  const place = library.placeOf(number);
  const home =
    place && [place.channel, place.parent].find((id) => id !== undefined && channels.cache.has(id));
  if (home !== undefined) return [home];
  return [...new Set(library.cards(number).map((card) => card.channel))];
}
