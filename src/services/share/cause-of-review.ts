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
  const held = heldIn(context, texts.join('\n'));
  return held ?? (context.community.setting(review) === 'all' ? { kind: 'all' } : undefined);
}

/** What of that text makes it wait, if it does. */
export function heldIn({ community }: Pick<Asking, 'community'>, text: string): Cause | undefined {
  const word = heldWords(community.setting(namedWords) ?? [])(text);
  if (word !== undefined) return { kind: 'word', word };
  return community.setting(heldLinks) !== undefined && hasLink(text) ? { kind: 'link' } : undefined;
}

/** Moderators could publish theirs themselves. */
export const isReviewed = ({ community, actor }: Asking): boolean =>
  community.setting(review) !== undefined && !actor.moderator && !isExempt(community, actor);
