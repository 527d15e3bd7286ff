import type { LiveMoment } from '../../domain/moment.ts';
import type { MomentQuery } from '../../domain/moment-query.ts';
import type { WalkPool } from '../../domain/walk.ts';
import type { AppContext } from '../app.ts';
import { foundByWords, selectionOf } from './select-moments.ts';
import { visibleMoments } from './visible-moments.ts';

export interface RandomMoment {
  readonly live: LiveMoment;
  /** Whether the person has seen all of them, and this is the first of a new round. */
  readonly startsAgain: boolean;
}

/**
 * A random moment of those that fit, none twice until the person has seen all; `undefined` if none fits. One that stays where
 * it was told is none of them.
 */
export async function randomMoment(
  context: AppContext,
  query: MomentQuery,
): Promise<RandomMoment | undefined> {
  const { app, community, actor } = context;
  const moments = await visibleMoments(context);
  const found = await foundByWords(context, moments, query);
  const newest = community.library.nextNumber - 1;
  const inOrder = ({ seed, above, upTo }: Omit<WalkPool, 'last'>) => {
    const shuffled: MomentQuery = { ...query, order: 'shuffled', seed };
    return selectionOf(app, moments, shuffled, found, { above, upTo, travelling: true });
  };
  let startsAgain = false;
  const next = (before: WalkPool | undefined): WalkPool | undefined => {
    const further = before && inOrder(before).beside(before.last, 'next');
    if (before && further !== undefined) return { ...before, last: further };
    const late = before?.upTo !== undefined && { ...before, above: before.upTo, upTo: newest };
    const firstLate = late ? inOrder(late).first : undefined;
    if (late && firstLate !== undefined) return { ...late, last: firstLate };
    startsAgain = before !== undefined;
    const round = { query, seed: Math.floor(app.random() * 2 ** 32), upTo: newest };
    const order = inOrder(round);
    const { first } = order;
    // The last of one round is not the first of the next.
    const isAgain = first !== undefined && first === before?.last;
    const last = isAgain ? (order.beside(first, 'next') ?? first) : first;
    return last === undefined ? undefined : { ...round, last };
  };
  const step = await app.walks.step({ guild: community.guild, user: actor.id }, query, next);
  const live = step && moments.moment(step.last);
  return live && { live, startsAgain };
}
