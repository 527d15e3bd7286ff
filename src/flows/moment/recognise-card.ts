import { type APIMessage, type Client, type Message, Routes } from 'discord.js';
import type { Community } from '../../data/community/community.ts';
import type { CardState } from '../../domain/card.ts';
import { isForbidden, isGone } from '../../interactions/discord-errors.ts';
import { attachmentsIn, attachmentsOf, customIdsIn, customIdsOf } from '../../interactions/message-parts.ts';
import type { App, AppContext } from '../../services/app.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Where a message is. */
interface MessageAt {
  readonly channel: string;
  readonly id: string;
}

/** What is read of a message to recognise it. */
export type ShownMessage = Pick<Message, 'id' | 'channelId' | 'components'>;

/**
 * The number of the live moment that a message shows. A card without a record (because somebody answered the moment it
 * appeared, or the bot was stopped just then) is recognised by its own buttons, and recorded from then on.
 */
export async function numberOfCard(
  app: App,
  community: Community,
  client: Client,
  { channel, id }: MessageAt,
): Promise<number | undefined> {
  const { library, guild } = community;
  const kept = library.numberOfCard(id);
  if (kept !== undefined && library.moment(kept)) return kept;

  const message = await fetched(client, { channel, id });
  if (!message || message.author.id !== client.user?.id) return undefined;
  const number = kept ?? numberOnCard(customIdsIn(message.components));
  if (number === undefined) return undefined;
  const sent = { id, channel, attachments: attachmentsIn(message.components) };
  return (await app.cards.meet(guild, number, sent)) ? number : undefined;
}

/** The number of the moment whose card has those custom ids, if it is a card. */
export function numberOnCard(customIds: readonly string[]): number | undefined {
  return customIds.map((customId) => ids.goosebump.parse(customId)).find((values) => values?.place === 'card')
    ?.moment;
}

/** The number of the moment whose card a message of the bot is, by its buttons. */
export const momentOnCard = (message: Pick<Message, 'components'>): number | undefined =>
  numberOnCard(customIdsOf(message));

/**
 * What a message that somebody used is: a card of a moment here, or none. A card that should have gone with its moment goes
 * now, in the background.
 */
export function checkCard({ app, community }: AppContext, message: ShownMessage): CardState | 'no card' {
  const number = momentOnCard(message);
  if (number === undefined) return 'no card';
  const { id, channelId: channel } = message;
  const state = community.library.cardState(number, id);
  if (state !== 'live') {
    app.cards.meetSoon(community.guild, number, { id, channel, attachments: attachmentsOf(message) });
  }
  return state;
}

/** `undefined` if it is gone, or if the bot can't read it: then it can't be a card that the bot maintains. */
async function fetched(client: Client, { channel, id }: MessageAt): Promise<APIMessage | undefined> {
  try {
    return (await client.rest.get(Routes.channelMessage(channel, id))) as APIMessage;
  } catch (error) {
    if (isGone(error) || isForbidden(error)) return undefined;
    throw error;
  }
}
