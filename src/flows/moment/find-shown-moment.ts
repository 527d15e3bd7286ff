import type { Message } from 'discord.js';
import type { LiveMoment } from '../../domain/moment.ts';
import { attachmentsOf } from '../../interactions/message-parts.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../../services/app.ts';
import { findMoment } from '../../services/moment/find-moment.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { momentOnCard } from './recognise-card.ts';

/**
 * The moment of a button or form. A card that stands in a channel can be used by all who see it, even if the channel that
 * it came from is closed or gone by now. One that should have gone with its moment goes now, in the background.
 * @param message with the button
 * @throws {UserError} as `findMoment`, and if the card is of a moment that this database never knew
 */
export async function findShownMoment(
  context: AppContext,
  number: number,
  message: Pick<Message, 'id' | 'channelId' | 'components'> | null,
): Promise<LiveMoment> {
  if (message === null || momentOnCard(message) !== number)
    return findMoment(await visibleMoments(context), number);

  const { app, community } = context;
  const { guild, library } = community;
  const { id, channelId: channel } = message;
  const state = library.cardState(number, id);
  if (state !== 'live')
    app.cards.meetSoon(guild, number, { id, channel, attachments: attachmentsOf(message) });
  if (state === 'unknown') throw new UserError('moment.unknown', { number });
  return findMoment(library.all, number);
}
