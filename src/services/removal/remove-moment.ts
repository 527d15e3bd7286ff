import type { TakenDown } from '../../domain/card.ts';
import type { DraftKey } from '../../domain/draft.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';
import { findMomentToRemove } from '../moment/find-moment.ts';
import { requireRemovable } from './require-removable.ts';

/**
 * Removes the moment of a draft and deletes its cards, if the person may still do so: rights can change between the
 * question and the button.
 * @throws {UserError} if they may not, or the moment is gone
 */
export async function removeMoment(
  context: AppContext,
  key: DraftKey,
): Promise<{ readonly number: number; readonly cards: TakenDown }> {
  const { app, community, actor } = context;
  const number = await app.drafts.useUp(key, 'removal', async (draft) => {
    const { moment } = await findMomentToRemove(context, draft.number);
    requireRemovable(moment, actor, draft.reason);
    const by = { id: actor.id, name: actor.name };
    const removed = await community.remove(draft.number, by, app.now(), draft.reason);
    if (!removed) throw new UserError('moment.removed', { number: draft.number });
    return draft.number;
  });
  if (number === undefined) throw new UserError('removal.settled');
  return { number, cards: await app.cards.takeDown(community.guild, number) };
}
