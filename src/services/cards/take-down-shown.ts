import type { KeptCard } from '../../domain/moment.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';

/** The card in a message, if this person had it posted to show the moment. Moderators delete any message in Discord. */
export function ownShownCard(
  { actor, community }: Pick<AppContext, 'actor' | 'community'>,
  number: number,
  message: string,
): KeptCard | undefined {
  return community.library
    .cards(number)
    .find((card) => card.message === message && card.shownBy?.id === actor.id);
}

/**
 * Deletes a card that the person had posted; the moment stays.
 * @throws {UserError} if it is not theirs or already gone, and if Discord doesn't let the bot delete it
 */
export async function takeDownShown(context: AppContext, number: number, message: string): Promise<void> {
  const { app, community } = context;
  const card = ownShownCard(context, number, message);
  if (!card) throw new UserError('card.notYours');
  if (!(await app.cards.takeDownOne(community.guild, card))) throw new UserError('card.stays');
}
