import type { Posted } from '../../domain/card.ts';
import type { Moment } from '../../domain/moment.ts';
import momentsChannel from '../../settings/community/moments-channel.ts';
import type { AppContext } from '../app.ts';

/** Where the card of a moment is again, or would have been. */
export interface CardBack {
  readonly card: Posted;
  readonly channel: string;
}

/**
 * Commits that a moment shows again, and posts its card, unless one still stands. If the bot is killed in between, the card comes
 * after the next start.
 */
export async function bringCardBack<Done>(
  { app, community, draftKey }: AppContext,
  { number, place }: Moment,
  commit: () => Promise<Done>,
): Promise<CardBack & { readonly done: Done }> {
  const { guild, library } = community;
  const home = place.channel;
  const channel = community.setting(momentsChannel) ?? home;
  const isStanding = library.hasCards(number);
  if (!isStanding) await app.cards.begin(guild, number, channel, draftKey().id);
  const done = await commit();
  const where = () => library.cards(number)[0]?.channel ?? channel;
  if (isStanding) {
    app.cards.refresh(guild, number);
    return { done, card: 'there', channel: where() };
  }
  let card = await app.cards.post(guild, number, channel);
  if (card === 'refused' && channel !== home) card = await app.cards.post(guild, number, home);
  return { done, card, channel: where() };
}
