import { MessageFlags } from 'discord.js';
import type { LiveMoment } from '../../domain/moment.ts';
import type { ButtonUse } from '../../interactions/contract.ts';
import { attachmentsOf } from '../../interactions/message-parts.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../../services/app.ts';
import { findMoment } from '../../services/moment/find-moment.ts';

/**
 * The moment whose button was used, on a card or on a private page. A card that should have gone with its moment goes now, in
 * the background.
 * @throws {UserError} if the moment is gone, or never was in this database
 */
export function momentOnCard(
  { app, community, interaction }: AppContext & { readonly interaction: ButtonUse },
  number: number,
): LiveMoment {
  const { guild, library } = community;
  const { message } = interaction;
  if (message.flags.has(MessageFlags.Ephemeral)) return findMoment(library, number);
  const state = library.cardState(number, message.id);
  if (state !== 'live') {
    const { id, channelId: channel } = message;
    app.cards.meetSoon(guild, number, { id, channel, attachments: attachmentsOf(message) });
  }
  if (state === 'unknown') throw new UserError('moment.unknown', { number });
  return findMoment(library, number);
}
