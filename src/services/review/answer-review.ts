import type { Change } from '../../data/store/record-store.ts';
import { filmTold, type Review } from '../../domain/review.ts';
import { checkText } from '../../domain/text.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';
import { deedOf } from '../audit/log-deed.ts';
import { authorInLog } from './author-in-log.ts';
import { decidedBefore } from './decided-before.ts';

/** What a moderator looked at, and when that text was sent. */
export interface Seen {
  readonly review: string;
  readonly sent: number;
}

/**
 * Gives what waits back to its author: declined, or with what should change. They hear of it, and keep their text.
 * @param typed the reason, or what should change
 * @throws {UserError} if the words can't be kept, or somebody was faster, saying who
 */
export async function answerReview(
  context: AppContext,
  { review: id, sent }: Seen,
  outcome: 'change-asked' | 'declined',
  typed: string,
): Promise<void> {
  const { app, community, actor } = context;
  const words = requireWords(typed);
  const answer = { outcome, by: { id: actor.id, name: actor.name }, at: app.now(), words };
  const verdict = await community.reviews.answer(id, sent, answer, (review) =>
    alongOf(context, id, review, outcome, words),
  );
  if (verdict.kind !== 'open') throw await decidedBefore(context, id, verdict);
}

/**
 * This only saves the typing: it is checked again when the form comes back.
 * @throws {UserError} if somebody was faster, saying who
 */
export async function requireUndecided(context: AppContext, { review: id, sent }: Seen): Promise<Review> {
  const verdict = context.community.reviews.judge(id, sent);
  if (verdict.kind !== 'open') throw await decidedBefore(context, id, verdict);
  return verdict.review;
}

function alongOf(
  context: AppContext,
  id: string,
  review: Review,
  outcome: 'change-asked' | 'declined',
  words: string,
): readonly Change[] {
  const { app, community, draftKey } = context;
  const { film } = review.told;
  return [
    deedOf(context, {
      deed: outcome,
      ...authorInLog(community.library, review),
      reason: words,
      ...(film !== undefined && { detail: { film } }),
    }),
    community.inbox.put(review.author.id, draftKey().id, {
      kind: outcome,
      at: app.now(),
      review: id,
      ...filmTold(review),
      words,
    }),
  ];
}

function requireWords(typed: string): string {
  const verdict = checkText('reason', typed);
  if (verdict.ok) return verdict.text;
  if (verdict.fault.rule === 'tooLong')
    throw new UserError('removal.reasonTooLong', { max: verdict.fault.max });
  throw new UserError('review.wordsMissing');
}
