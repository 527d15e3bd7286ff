import type { Community } from '../../data/community/community.ts';
import type { App } from '../app.ts';

/**
 * Brings the cards of every moment of a film up to date, in the background.
 * @param film the id under which the moments are kept
 * @returns how many moments there are
 */
export function refreshCardsOf(app: App, community: Community, film: string): number {
  const moments = [...community.library.newest()].filter(({ moment }) => moment.film === film);
  for (const { moment } of moments) app.cards.refresh(community.guild, moment.number);
  return moments.length;
}
