import type { Message } from 'discord.js';
import type { LiveMoment } from '../../domain/moment.ts';
import type { AppContext } from '../../services/app.ts';
import { findMoment } from '../../services/moment/find-moment.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { momentOnCard } from './recognise-card.ts';

/**
 * The moment of a button or form. A card that stands in a channel can be used by all who see it, even if the channel that
 * it came from is closed or gone by now.
 * @param message with the button
 * @throws {UserError} as `findMoment`
 */
export async function findShownMoment(
  context: AppContext,
  number: number,
  message: Pick<Message, 'components'> | null,
): Promise<LiveMoment> {
  const isOnCard = message !== null && momentOnCard(message) === number;
  return findMoment(isOnCard ? context.community.library.all : await visibleMoments(context), number);
}
