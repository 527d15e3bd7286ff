import type { ReviewVerdict } from '../../data/community/reviews.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';

/** How many of the latest publications are looked through for who was faster. */
const LOOKED_THROUGH = 20;

const BEFORE = {
  'change-asked': 'review.askedBefore',
  declined: 'review.declinedBefore',
  unattended: 'review.unattended',
} as const;

/** What a moderator is told who decided too late: who was faster, or that its author was. */
export async function decidedBefore(
  { app, community }: AppContext,
  id: string,
  verdict: Exclude<ReviewVerdict, { kind: 'open' }>,
): Promise<UserError> {
  if (verdict.kind === 'changed') return new UserError('review.changed');
  if (verdict.kind === 'before') {
    const { outcome, by } = verdict.answer;
    return new UserError(BEFORE[outcome], { name: by?.name ?? '' });
  }
  const number = community.library.numberOfOrigin(id);
  if (number === undefined) return new UserError('review.takenBack');
  let seen = 0;
  for await (const entry of community.audit.newestFirst({ deed: 'published' }, { now: app.now() })) {
    if (entry.moment === number && entry.by && 'name' in entry.by)
      return new UserError('review.publishedBefore', { number, name: entry.by.name });
    seen += 1;
    if (seen === LOOKED_THROUGH) break;
  }
  return new UserError('review.published', { number });
}
