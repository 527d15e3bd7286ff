import { loggedAuthor } from '../../domain/audit.ts';
import { isModeratorOf, type LiveMoment } from '../../domain/moment.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';
import { deedOf } from '../audit/log-deed.ts';

/**
 * The number of the moment that this one was told because of, if this person may take that link off: who told the one or the
 * other, or who moderates where it was told.
 */
export function looseFrom(context: AppContext, { moment }: LiveMoment): number | undefined {
  const { community, actor } = context;
  const of = community.library.chain.of(moment.number);
  if (of === undefined) return undefined;
  return isOwn(context, moment.author.id, of) || isModeratorOf(actor, moment.place) ? of : undefined;
}

/**
 * Takes a link off, for good. What a moderator takes off is logged.
 * @param of the moment that it was told because of
 * @throws {UserError} if it isn't linked with that one, or no longer, and if this person may not take that off
 */
export async function takeOffLink(context: AppContext, { moment }: LiveMoment, of: number): Promise<void> {
  const { community, actor } = context;
  const { number } = moment;
  const isOwnLink = isOwn(context, moment.author.id, of);
  // Looked at first: whether there is a link would tell the others of a moment that they may not read.
  if (!isOwnLink && !isModeratorOf(actor, moment.place)) throw new UserError('chain.notYours');
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
const isOwn = ({ community, actor }: AppContext, author: string, of: number): boolean =>
  author === actor.id || community.library.authorOf(of) === actor.id;
