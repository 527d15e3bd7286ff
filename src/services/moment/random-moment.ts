import type { LiveMoment } from '../../domain/moment.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';
import { visibleMoments } from './visible-moments.ts';

/**
 * A random moment that the person has not just seen.
 * @param inView numbers beside those that the bot remembers from the last minutes
 * @throws {UserError} if there is none yet
 */
export async function randomMoment(context: AppContext, inView: readonly number[]): Promise<LiveMoment> {
  const { app, community, actor } = context;
  const { guild } = community;
  const moments = await visibleMoments(context);
  // However few there are, one is left to choose from: the one seen longest ago.
  const seen = [...new Set([...inView, ...app.seen.last(guild, actor.id)])];
  const live = moments.random(app.random, new Set(seen.slice(0, Math.max(moments.count - 1, 0))));
  if (!live) throw new UserError('moment.noneYet');
  app.seen.add(guild, actor.id, live.moment.number);
  return live;
}
