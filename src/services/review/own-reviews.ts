import type { DraftKey } from '../../domain/draft.ts';
import { draftOfReview, type KeptReview } from '../../domain/review.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';
import { endOfDraft } from '../share/find-draft.ts';

/**
 * What this person sent for review.
 * @throws {UserError} saying what became of it
 */
function findOwnReview(context: AppContext, id: string): KeptReview {
  const review = context.community.library.reviews.of(id);
  // Ids come from clients, and what waits is nobody else's business.
  if (review?.author.id === context.actor.id) return review;
  const end = endOfDraft(context, context.draftKey(id));
  throw end.key === 'draft.shared' ? end : new UserError('review.gone');
}

/** Begins to change it: a draft with what was sent, unless there is one with what was typed since. */
export function beginChange(context: AppContext, id: string): Promise<DraftKey> {
  const { app, draftKey } = context;
  const key = draftKey(id);
  return app.drafts.exclusive(key, async () => {
    const review = findOwnReview(context, id);
    if (await app.drafts.find(key, 'share')) return key;
    // Its picture is kept with it.
    const { upload: _, ...draft } = draftOfReview(review);
    await app.drafts.keep(key, { ...draft, begunAt: app.now() });
    return key;
  });
}

/** Takes it back: it waits no longer, and is a draft for a day. */
export function takeBackReview(context: AppContext, id: string): Promise<void> {
  const { app, community, draftKey } = context;
  const key = draftKey(id);
  return app.drafts.exclusiveFor(key, async () => {
    const review = findOwnReview(context, id);
    const { story } = (await app.drafts.find(key, 'share')) ?? {};
    const draft = { ...draftOfReview(review), ...(story && { story }), begunAt: app.now() };
    // First, so that a kill in between loses nothing.
    await app.drafts.keep(key, draft);
    const taken = await community.reviews.takeBack(id, () => []);
    if (!taken) {
      await app.drafts.forget(key);
      throw endOfDraft(context, key);
    }
  });
}
