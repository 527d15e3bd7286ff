import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import { plainDigits } from '../../domain/digits.ts';
import {
  isModeratorOf,
  judgeRemoval,
  type LiveMoment,
  type Moment,
  MomentNumber,
} from '../../domain/moment.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';
import { visibleMoments } from './visible-moments.ts';

/**
 * The moment with that number.
 * @throws {UserError} saying whether it was removed or never existed, as far as those who read the answer may know
 */
export function findMoment(moments: VisibleMoments, number: number): LiveMoment {
  const live = moments.moment(number);
  if (live) return live;
  if (moments.isHeld(number)) throw new UserError('moment.held', { number });
  throw moments.wasRemoved(number)
    ? new UserError('moment.removed', { number })
    : new UserError('moment.unknown', { number });
}

/**
 * The moment that somebody wants to remove: moderators find every number, and authors find their own.
 * @throws {UserError} as `findMoment`
 */
export async function findMomentToRemove(context: AppContext, number: number): Promise<LiveMoment> {
  const { community, actor } = context;
  const { library } = community;
  const held = library.isHeld(number) ? library.removed(number) : undefined;
  // What waits for moderators is still its author's, and removing it is one way to decide.
  if (held && (held.author.id === actor.id || isModeratorOf(actor, held.place)))
    return { moment: held, goosebumps: 0, replies: 0 };
  const { all } = library;
  const moment = all.moment(number)?.moment;
  const isTheirs = moment && (moment.author.id === actor.id || isModeratorOf(actor, moment.place));
  return findMoment(actor.moderator || isTheirs ? all : await visibleMoments(context), number);
}

/** A moment that was removed before, for those who may remove it: they can ask for what is left of it. */
export function findRemoved({ community, actor }: AppContext, number: number): Moment | undefined {
  if (community.library.isHeld(number)) return undefined;
  const removed = community.library.removed(number);
  return removed && judgeRemoval(removed, actor, '') === 'allowed' ? removed : undefined;
}

/** Whether its author erased the moment, as far as this person may know: what is left are cards, which anybody may have deleted. */
export async function isErased(context: AppContext, number: number): Promise<boolean> {
  if (context.community.library.removed(number)) return false;
  return (await visibleMoments(context)).wasRemoved(number);
}

/** The number that somebody typed: `128`, or `#128` as the card shows it; `undefined` if it isn't one. */
export function typedNumber(typed: string): number | undefined {
  const digits = /^\s*#?\s*(\d{1,16})\s*$/.exec(plainDigits(typed))?.[1];
  return MomentNumber.safeParse(Number(digits)).data;
}
