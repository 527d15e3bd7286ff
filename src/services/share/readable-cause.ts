import type { ShareDraft } from '../../domain/draft.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';
import { findMoment } from '../moment/find-moment.ts';
import { visibleMoments } from '../moment/visible-moments.ts';

/**
 * A moment because of which the person wants to tell theirs.
 * @throws {UserError} as `findMoment`, and if it is their own
 */
export async function requireCause(context: AppContext, number: number): Promise<void> {
  const { moment } = findMoment(await visibleMoments(context), number);
  if (moment.author.id === context.actor.id) throw new UserError('because.own');
}

/** The moment because of which a draft is told, as far as those who read the answer may read it still. */
export async function readableCause(
  context: AppContext,
  { because }: Pick<ShareDraft, 'because'>,
): Promise<number | undefined> {
  if (because === undefined) return undefined;
  return (await visibleMoments(context)).moment(because)?.moment.number;
}

/** The same of a number on a button; `undefined` if it is their own, or can't be read any more. */
export async function tellableCause(context: AppContext, because: number): Promise<number | undefined> {
  const number = await readableCause(context, { because });
  return number !== undefined && context.community.chains.canFollow(number, context.actor.id)
    ? number
    : undefined;
}
