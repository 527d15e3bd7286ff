import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';
import { findMoment } from './find-moment.ts';
import { visibleMoments } from './visible-moments.ts';

/**
 * Keeps the person's own moment where they told it, or lets it travel again.
 * @throws {UserError} as `findMoment`, and if it is somebody else's
 */
export async function keepHere(context: AppContext, number: number, isQuiet: boolean): Promise<void> {
  const { app, community, actor } = context;
  const { moment } = findMoment(await visibleMoments(context), number);
  if (moment.author.id !== actor.id) throw new UserError('stays.notYours');
  await community.spread.keepHere(number, isQuiet);
  // Its card on the board goes now.
  app.cards.refresh(community.guild, number);
}
