import type { Community } from '../../data/community/community.ts';
import type { App } from '../app.ts';

/**
 * Updates the cards of every moment of a film, in the background.
 * @param film the id under which the moments are kept
 * @returns how many moments there are
 */
export function refreshCardsOf(app: App, community: Community, film: string): number {
  const numbers = community.library.all.numbersAbout([film]);
  for (const number of numbers) app.cards.refresh(community.guild, number);
  return numbers.length;
}
