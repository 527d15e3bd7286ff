import { PermissionFlagsBits as Bits, MessageType } from 'discord-api-types/v10';
import { checkMessage } from '../../rules/check-message.ts';
import { toErrorBody } from '../../rules/fault.ts';
import { MAX_BULK_DELETE, MAX_BULK_DELETE_AGE_MS, MAX_LISTED, MIN_BULK_DELETE } from '../../rules/limits.ts';
import { editMessage, postMessage, publicMessages, removeMessages } from '../../world/messages.ts';
import type { Channel, Message } from '../../world/model.ts';
import { toMessageForBot } from '../../world/present-message.ts';
import { timeOf } from '../../world/timing.ts';
import type { World } from '../../world/world.ts';
import { assertMay, assertSharesGuild, channelOf, mayHere, messageOf } from '../access.ts';
import { assertLawful, type Call, type Route } from '../call.ts';
import { DiscordError, failure } from '../errors.ts';
import { existing, type NewMessage, readEdit, readNewMessage } from '../read-message-body.ts';

/** The messages of channels. Ephemeral ones are not among them. */
export function messageRoutes(world: World): Route[] {
  const path = '/channels/:channel/messages';
  const show = (message: Message) => toMessageForBot(world, message);
  return [
    {
      method: 'GET',
      path,
      handle: (call) => {
        const channel = channelOf(world, call);
        // Without the right to read the history the list is empty; it is not an error.
        if (!mayHere(world, channel, Bits.ReadMessageHistory)) return [];
        return page(publicMessages(world, channel), call.query).map(show);
      },
    },
    {
      method: 'GET',
      path: `${path}/:message`,
      handle: (call) => {
        assertMay(world, channelOf(world, call), Bits.ReadMessageHistory);
        return show(messageOf(world, call));
      },
    },
    { method: 'POST', path, handle: (call) => show(post(world, channelOf(world, call), call)) },
    {
      method: 'PATCH',
      path: `${path}/:message`,
      handle: (call) => {
        const message = messageOf(world, call);
        assertLawful(checkMessage(call.body, 'edit', call.files, existing(message)));
        if (message.authorId !== world.application.id) throw failure('notTheAuthor');
        editMessage(world, message, readEdit(world, message, call));
        return show(message);
      },
    },
    {
      method: 'DELETE',
      path: `${path}/:message`,
      handle: (call) => {
        const message = messageOf(world, call);
        if (message.authorId !== world.application.id) {
          assertMay(world, channelOf(world, call), Bits.ManageMessages);
        }
        removeMessages(world, message.channelId, [message]);
      },
    },
    {
      method: 'POST',
      path: `${path}/bulk-delete`,
      handle: (call) => {
        const channel = channelOf(world, call);
        assertMay(world, channel, Bits.ManageMessages);
        const ids = bulkIds(call.body);
        if (ids.some((id) => timeOf(id) < world.clock() - MAX_BULK_DELETE_AGE_MS))
          throw failure('tooOldForBulk');
        const messages = publicMessages(world, channel).filter((message) => ids.includes(message.id));
        removeMessages(world, channel.id, messages);
      },
    },
  ];
}

function post(world: World, channel: Channel, call: Call): Message {
  assertLawful(checkMessage(call.body, 'create', call.files));
  const isThread = channel.parentId !== undefined;
  assertMay(world, channel, isThread ? Bits.SendMessagesInThreads : Bits.SendMessages);
  if (call.files.length > 0) assertMay(world, channel, Bits.AttachFiles);
  assertSharesGuild(world, channel);
  const target = referenced(world, channel, call.body as { message_reference?: NewMessage['reference'] });
  const { reference, ...draft } = readNewMessage(world, channel.id, call, {
    ephemeral: false,
    repliedTo: target?.authorId,
  });
  const { nonce, enforce_nonce } = call.body as { nonce?: string | number; enforce_nonce?: boolean };
  const known = enforce_nonce && publicMessages(world, channel).find((each) => each.nonce === String(nonce));
  if (known) return known;
  return postMessage(world, {
    ...draft,
    channelId: channel.id,
    authorId: world.application.id,
    ...(nonce === undefined ? {} : { nonce: String(nonce) }),
    ...(target ? { type: MessageType.Reply, referenceId: target.id } : {}),
  });
}

function referenced(
  world: World,
  channel: Channel,
  { message_reference: reference }: { message_reference?: NewMessage['reference'] },
): Message | undefined {
  if (!reference?.message_id) return undefined;
  if (!mayHere(world, channel, Bits.ReadMessageHistory)) throw failure('noHistoryToReply');
  const target = world.message(channel.id, reference.message_id);
  if (target && target.ephemeralTo === undefined) return target;
  if (reference.fail_if_not_exists === false) return undefined;
  const fault = { path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' };
  throw new DiscordError(400, toErrorBody([fault]));
}

/** Newest first, as Discord lists them. */
function page(messages: Message[], query: URLSearchParams): Message[] {
  const limit = Math.min(Number(query.get('limit') ?? 50), MAX_LISTED);
  const [before, after, around] = ['before', 'after', 'around'].map((name) => query.get(name));
  const newestFirst = messages.reverse();
  if (after) return newestFirst.filter((message) => isLater(message.id, after)).slice(-limit);
  if (before) return newestFirst.filter((message) => isLater(before, message.id)).slice(0, limit);
  if (around) {
    const middle = newestFirst.findIndex((message) => !isLater(message.id, around));
    const start = Math.max(0, middle - Math.floor(limit / 2));
    return newestFirst.slice(start, start + limit);
  }
  return newestFirst.slice(0, limit);
}

function isLater(id: string, than: string): boolean {
  return BigInt(id) > BigInt(than);
}

function bulkIds(body: unknown): string[] {
  const ids = (body as { messages?: unknown } | undefined)?.messages;
  const isList = Array.isArray(ids) && ids.every((id) => typeof id === 'string');
  if (isList && ids.length >= MIN_BULK_DELETE && ids.length <= MAX_BULK_DELETE) return ids;
  const message = `Must be between ${MIN_BULK_DELETE} and ${MAX_BULK_DELETE} in length.`;
  assertLawful([{ path: ['messages'], code: 'BASE_TYPE_BAD_LENGTH', message }]);
  return [];
}
