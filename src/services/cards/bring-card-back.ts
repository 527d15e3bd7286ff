import type { Posted } from '../../domain/card.ts';
import type { Moment } from '../../domain/moment.ts';
import momentsChannel from '../../settings/community/moments-channel.ts';
import type { AppContext } from '../app.ts';
import { backOnBoard } from '../board/onto-board.ts';

/** Where the card of a moment is again, or would have been. */
export interface CardBack {
  readonly card: Posted;
  readonly channel: string;
}

/**
 * Commits that a moment shows again, and posts its card, unless one still stands; on the board, too, if enough people feel it
 * still. If the bot is killed in between, the card comes after the next start.
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
  let card: Posted = isStanding ? 'there' : await app.cards.post(guild, number, channel);
  if (card === 'refused' && channel !== home) card = await app.cards.post(guild, number, home);
  // After its own card: where that is the board, there is no second one.
  const isOntoBoard = card === 'there' && (await backOnBoard(app, community, number));
  if (isStanding || isOntoBoard) app.cards.refresh(guild, number);
  return { done, card, channel: where() };
}
