import { loggedAuthor } from '../../domain/audit.ts';
import { isModeratorOf, type LiveMoment, type Moment } from '../../domain/moment.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';
import { deedOf } from '../audit/log-deed.ts';
import { visibleMoments } from './visible-moments.ts';

/**
 * The number of the moment that this one was told because of, if this person may take that link off: who told the one or the
 * other, or who moderates where it was told and may know of both.
 */
export async function looseFrom(context: AppContext, { moment }: LiveMoment): Promise<number | undefined> {
  const of = context.community.library.chain.of(moment.number);
  if (of === undefined) return undefined;
  return isOwn(context, moment, of) || (await mayModerate(context, moment, of)) ? of : undefined;
}

/**
 * Takes a link off, for good. What a moderator takes off is logged.
 * @param of the moment that it was told because of
 * @throws {UserError} if it isn't linked with that one, or no longer, and if this person may not take that off
 */
export async function takeOffLink(context: AppContext, { moment }: LiveMoment, of: number): Promise<void> {
  const { community } = context;
  const { number } = moment;
  const isOwnLink = isOwn(context, moment, of);
  // Looked at first: whether there is a link would tell the others of a moment that they may not read.
  if (!isOwnLink && !(await mayModerate(context, moment, of))) throw new UserError('chain.notYours');
  if (community.library.chain.of(number) !== of) throw new UserError('chain.noLink', { number });
  const deed = {
    deed: 'link-taken-off',
    moment: number,
    whom: loggedAuthor(moment),
    detail: { of },
  } as const;
  const along = isOwnLink ? [] : [deedOf(context, deed)];
  if (!(await community.chains.untie(number, along, of))) throw new UserError('chain.noLink', { number });
}

/** Whether this person told the later moment or the earlier one. */
const isOwn = ({ community, actor }: AppContext, { author }: Moment, of: number): boolean =>
  author.id === actor.id || community.library.authorOf(of) === actor.id;

/** Who moderates one channel may not read all others. */
async function mayModerate(context: AppContext, { place }: Moment, of: number): Promise<boolean> {
  const { actor } = context;
  if (actor.moderator || !isModeratorOf(actor, place)) return actor.moderator;
  return (await visibleMoments(context)).moment(of) !== undefined;
}
