import type { ShareDraft } from '../../domain/draft.ts';
import { hasLink, heldWords } from '../../domain/held.ts';
import type { Cause } from '../../domain/review.ts';
import heldLinks from '../../settings/community/held-links.ts';
import namedWords from '../../settings/community/held-words.ts';
import review from '../../settings/community/review.ts';
import type { AppContext } from '../app.ts';
import { isExempt } from './is-exempt.ts';

type Asking = Pick<AppContext, 'community' | 'actor'>;

/** Why a moderator looks at what this person is about to share; `undefined` if it is published at once. */
export function causeOfReview(context: Asking, { story, upload, ownFilm }: ShareDraft): Cause | undefined {
  if (!isReviewed(context)) return undefined;
  const texts = [story?.text, upload?.alt, ownFilm?.title].filter((text) => text !== undefined);
  const [held] = allHeldIn(context, texts.join('\n'));
  return held ?? (context.community.setting(review) === 'all' ? { kind: 'all' } : undefined);
}

/** All in that text that makes it wait: the words first. */
export function allHeldIn({ community }: Pick<Asking, 'community'>, text: string): readonly Cause[] {
  const words = heldWords(community.setting(namedWords) ?? [])(text);
  const isLinkHeld = community.setting(heldLinks) !== undefined && hasLink(text);
  return [
    ...words.map((word) => ({ kind: 'word', word }) as const),
    ...(isLinkHeld ? [{ kind: 'link' } as const] : []),
  ];
}

/** Moderators could publish theirs themselves. */
export const isReviewed = ({ community, actor }: Asking): boolean =>
  community.setting(review) !== undefined && !actor.moderator && !isExempt(community, actor);
