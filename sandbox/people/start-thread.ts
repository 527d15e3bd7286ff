import { PermissionFlagsBits as Bits, ChannelType, MessageType } from 'discord-api-types/v10';
import { NotAllowed } from '../person.ts';
import { codePoints, MAX_CHANNEL_NAME } from '../rules/limits.ts';
import type { Channel, Message } from '../world/model.ts';
import { isForum } from '../world/permissions.ts';
import { openThread, threadFrom } from '../world/threads.ts';
import { assertMay, type Client } from './client.ts';

/** Whether Discord wrote it, in the name of the person who acted. */
export const isBySystem = ({ type }: Message): boolean => type === MessageType.ThreadCreated;

/** Channels in which threads open from a message or without one. */
export const threaded: readonly ChannelType[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

/** Opens a public thread, with the client's checks. */
export function startThread(client: Client, parent: Channel, name: string, from?: Message): Channel {
  if (!threaded.includes(parent.type)) {
    throw new NotAllowed(
      'Threads can only be opened in the channels of a community, not in threads or direct messages.',
    );
  }
  assertMay(client, parent, Bits.CreatePublicThreads, 'open threads here');
  if (from && isBySystem(from))
    throw new NotAllowed('This message comes from Discord itself, so no thread can start from it.');
  if (from && threadFrom(client.world, from))
    throw new NotAllowed('This message already has a thread. Write there.');
  return openThread(client.world, {
    parent,
    name: named(name),
    ownerId: client.user.id,
    ...(from ? { from } : {}),
  });
}

/** Opens a post in a forum: a thread with its first message. */
export function startPost(client: Client, parent: Channel, name: string, text: string): Channel {
  if (!isForum(parent.type)) throw new NotAllowed('Posts are opened in forums only. Open a thread here.');
  // The client calls it "Create Posts", and it is the right to write of other channels.
  assertMay(client, parent, Bits.SendMessages, 'open posts here');
  const content = text.trim();
  if (content === '') throw new NotAllowed('A post needs a first message: write one.');
  return openThread(client.world, { parent, name: named(name), ownerId: client.user.id, first: { content } });
}

function named(name: string): string {
  const typed = name.trim();
  if (typed === '') throw new NotAllowed('A thread needs a name: write one.');
  if (codePoints(typed) > MAX_CHANNEL_NAME) {
    throw new NotAllowed(`The name of a thread has at most ${MAX_CHANNEL_NAME} characters. Shorten it.`);
  }
  return typed;
}
