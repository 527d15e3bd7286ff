import { type APIMessage, type Client, type Message, Routes } from 'discord.js';
import type { Community } from '../../data/community/community.ts';
import { isForbidden, isGone } from '../../interactions/discord-errors.ts';
import { attachmentsIn, customIdsIn, customIdsOf } from '../../interactions/message-parts.ts';
import type { App } from '../../services/app.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Where a message is. */
interface MessageAt {
  readonly channel: string;
  readonly id: string;
}

/**
 * The number of the moment that a message shows. A card without a record (because somebody answered the moment it appeared,
 * or the bot was stopped just then) is recognised by its own buttons, and recorded from then on.
 */
export async function numberOfCard(
  app: App,
  community: Community,
  client: Client,
  { channel, id }: MessageAt,
): Promise<number | undefined> {
  const kept = community.library.numberOfCard(id);
  if (kept !== undefined) return kept;

  const message = await fetched(client, { channel, id });
  if (message?.author.id !== client.user?.id) return undefined;
  const number = momentAmong(customIdsIn(message?.components));
  if (number === undefined) return undefined;
  await app.cards.keep(community.guild, number, {
    id,
    channel,
    attachments: attachmentsIn(message?.components),
  });
  return number;
}

/** The number of the moment whose card a message of the bot is, by its buttons. */
export function momentOnCard(message: Pick<Message, 'components'>): number | undefined {
  return momentAmong(customIdsOf(message));
}

function momentAmong(customIds: readonly string[]): number | undefined {
  return customIds.map((customId) => ids.goosebump.parse(customId)).find((values) => values?.place === 'card')
    ?.moment;
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
