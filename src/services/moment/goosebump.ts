import type { Community } from '../../data/community/community.ts';
import type { LiveMoment } from '../../domain/moment.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App, AppContext } from '../app.ts';
import { findMoment } from './find-moment.ts';

/**
 * Gives the person's goosebump to a moment, or takes it back. Throws UserError.
 * @returns the moment as it is from then on
 */
export async function toggleGoosebump(
  { app, community, actor }: AppContext,
  number: number,
): Promise<LiveMoment> {
  const outcome = await community.toggleGoosebump(number, actor.id, app.now());
  if (outcome === 'own') throw new UserError('goosebump.own');
  return findMoment(community.library, number);
}

/**
 * The same by a reaction, which says what is wanted, and has no private way to be told that it counts nothing: on one's own
 * moment, or one that is gone.
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
