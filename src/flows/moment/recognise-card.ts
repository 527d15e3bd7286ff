import type { Message, PartialMessage } from 'discord.js';
import type { Community } from '../../data/community/community.ts';
import { isForbidden, isGone } from '../../interactions/discord-errors.ts';
import { attachmentsOf, valuesIn } from '../../interactions/message-parts.ts';
import type { App } from '../../services/app.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/**
 * The number of the moment that a message shows. A card without a record (because somebody answered the moment it appeared,
 * or the bot was stopped just then) is recognised by its own buttons, and recorded from then on.
 */
export async function numberOfCard(
  app: App,
  community: Community,
  message: Message | PartialMessage,
): Promise<number | undefined> {
  const kept = community.library.numberOfCard(message.id);
  if (kept !== undefined) return kept;

  const whole = message.partial ? await fetched(message) : message;
  if (!whole) return undefined;
  if (whole.author.id !== whole.client.user.id) return undefined;
  const number = momentOnCard(whole);
  if (number === undefined) return undefined;
  const sent = { id: whole.id, channel: whole.channelId, attachments: attachmentsOf(whole) };
  await app.cards.keep(community.guild, number, sent);
  return number;
}

/** The number of the moment whose card a message of the bot is, by its buttons. */
export function momentOnCard(message: Pick<Message, 'components'>): number | undefined {
  return valuesIn(message, 'custom_id')
    .map((customId) => ids.goosebump.parse(customId))
    .find((values) => values?.place === 'card')?.moment;
}

/** `undefined` if it is gone, or if the bot can't read it: then it can't be a card that the bot maintains. */
async function fetched(message: PartialMessage): Promise<Message | undefined> {
  try {
    return await message.fetch();
  } catch (error) {
    if (isGone(error) || isForbidden(error)) return undefined;
    throw error;
  }
}
