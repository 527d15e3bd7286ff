import type { Change } from '../../data/store/record-store.ts';
import type { ShareDraft } from '../../domain/draft.ts';
import type { Cause, KeptReview, Review } from '../../domain/review.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';
import type { Telling } from './keep-moment.ts';

interface ForReview extends Omit<Telling, 'story' | 'channel'> {
  readonly cause: Cause;
  /** What its author sent before. */
  readonly before: KeptReview | undefined;
}

/**
 * Keeps what a person shares until a moderator has looked at it.
 * @param along changes committed together with it, such as its picture
 * @returns `shared` if it was published meanwhile
 */
export function sendForReview(
  { app, community }: AppContext,
  { key, author, place, locale, draft, picture, cause, before }: ForReview,
  along: readonly Change[],
): Promise<'kept' | 'shared'> {
  // Where it was told first, and the picture that came with it, stay.
  const kept = before?.picture ?? picture;
  const review: Omit<Review, 'v'> = {
    author,
    place: before?.place ?? place,
    told: toldIn(draft, before),
    ...(kept && { picture: kept }),
    locale,
    sentAt: app.now(),
    cause,
  };
  return community.reviews.keep(key.id, review, [...along, app.drafts.ending(key)]);
}

function toldIn(draft: ShareDraft, before: KeptReview | undefined): Review['told'] {
  const { v: _, kind: __, nearShown: ___, begunAt: ____, story, ...chosen } = draft;
  if (!story) throw new UserError('draft.gone');
  const upload = chosen.upload ?? before?.told.upload;
  return { ...chosen, ...(upload && { upload }), story };
}
