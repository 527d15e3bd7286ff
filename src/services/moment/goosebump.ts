import type { Community } from '../../data/community/community.ts';
import type { LiveMoment } from '../../domain/moment.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App, AppContext } from '../app.ts';
import { findMoment } from './find-moment.ts';

/**
 * Adds the person's goosebump to a moment, or takes it back.
 * @returns the moment as it is afterwards
 * @throws {UserError} if the moment is gone or their own
 */
export async function toggleGoosebump(
  { app, community, actor }: AppContext,
  number: number,
): Promise<LiveMoment> {
  const outcome = await community.toggleGoosebump(number, actor.id, app.now());
  if (outcome === 'own') throw new UserError('goosebump.own');
  return findMoment(community.library.all, number);
}

/**
 * The same for a reaction. It says which of the two is wanted, and there is no private way to answer that it doesn't count,
 * for instance on one's own moment.
 */
export async function setGoosebump(
  app: App,
  community: Community,
  number: number,
  user: string,
  wanted: boolean,
): Promise<void> {
  if (community.library.hasGoosebump(number, user) === wanted) return;
  const outcome = await community.setGoosebump(number, user, wanted, app.now());
  if (outcome === 'given' || outcome === 'takenBack') app.cards.refresh(community.guild, number);
}
