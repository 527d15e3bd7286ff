import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { type Client, channelAt, messagesIn } from '../people/client.ts';
import { may, permissionsIn } from '../world/permissions.ts';
import type { Acts } from './protocol.ts';
import { toShown } from './shown-message.ts';

const pageLength = 50;

/** The newest messages of a channel as somebody sees it, or those before one. */
export function historyPage(client: Client, channelId: string, beforeId?: string): Acts['history']['answer'] {
  const channel = channelAt(client, { channel: channelId });
  // Without the right to read the history they see only what is said while they are there.
  const mayRead = may(permissionsIn(client.world, client.user.id, channel), Bits.ReadMessageHistory);
  const all = mayRead ? messagesIn(client, channel) : [];
  const before =
    beforeId === undefined ? all : all.filter((message) => BigInt(message.id) < BigInt(beforeId));
  const messages = before.slice(-pageLength).map((message) => toShown(client.world, message, client.user.id));
  return { messages, hasMore: before.length > pageLength };
}
