import type { LiveMoment } from '../../domain/moment.ts';
import { linkTo } from '../../interactions/message-link.ts';
import type { AppContext } from '../../services/app.ts';

/**
 * A link to the message that the moment was made of, else to its oldest card, where it was told if there is one. `undefined`
 * if those who read the answer can't see any of them.
 */
export async function originalMessage(
  { community, audience, placeIn }: AppContext,
  { moment: { number, place, source } }: LiveMoment,
): Promise<string | undefined> {
  const cards = community.library.cards(number);
  const isHome = ({ channel }: { readonly channel: string }) => channel === place.channel;
  const messages = [
    ...(source ? [source] : []),
    ...cards.filter(isHome),
    ...cards.filter((card) => !isHome(card)),
  ].map((message) => ({ message, at: placeIn(message.channel) }));
  if (messages.length === 0) return undefined;
  const readers = await audience(messages.map(({ at }) => at));
  const seen = messages.find(({ at }) => readers.mayRead(at));
  return seen && linkTo(community.guild, seen.message);
}
