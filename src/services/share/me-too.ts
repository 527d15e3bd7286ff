import type { DraftKey, ShareDraft } from '../../domain/draft.ts';
import type { AppContext } from '../app.ts';
import { findMoment } from '../moment/find-moment.ts';
import { pressGoosebump } from '../moment/goosebump.ts';
import { visibleMoments } from '../moment/visible-moments.ts';
import { endOfDraft } from './find-draft.ts';

/**
 * Gives the author's goosebump to another moment, which ends the draft.
 * @returns the draft as it was
 * @throws {UserError} if the draft or the moment is gone, or the moment is the person's own
 */
export async function sayMeToo(context: AppContext, key: DraftKey, number: number): Promise<ShareDraft> {
  const { app, community, actor } = context;
  const ended = await app.drafts.useUp(key, 'share', async (draft) => {
    findMoment(await visibleMoments(context), number);
    // The button of a card would take it back.
    if (!community.library.hasGoosebump(number, actor.id)) await pressGoosebump(context, number);
    return draft;
  });
  if (!ended) throw endOfDraft(context, key);
  app.cards.refresh(community.guild, number);
  return ended;
}
