import {
  PermissionFlagsBits as Bits,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';
import { checkMessage } from '../../rules/check-message.ts';
import { toErrorBody } from '../../rules/fault.ts';
import { MAX_BULK_DELETE, MAX_BULK_DELETE_AGE_MS, MAX_LISTED, MIN_BULK_DELETE } from '../../rules/limits.ts';
import { forwardOf } from '../../world/forwards.ts';
import { editMessage, postMessage, publicMessages, removeMessages } from '../../world/messages.ts';
import type { Channel, Forwarded, Message } from '../../world/model.ts';
import { hasMessages, isThreadType } from '../../world/permissions.ts';
import { isReadable, toMessageForBot } from '../../world/present-message.ts';
import { timeOf } from '../../world/timing.ts';
import type { World } from '../../world/world.ts';
import { assertMay, assertTakesDirect, channelIn, channelOf, mayHere, messageOf } from '../access.ts';
import { assertLawful, type Call, type Route } from '../call.ts';
import { DiscordError, failure } from '../errors.ts';
import { assertOpen } from '../open-thread.ts';
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
        const channel = channelIn(world, call);
        // Without the right to read the history the list is empty; it is not an error.
        if (!mayHere(world, channel, Bits.ReadMessageHistory)) return [];
        return page(publicMessages(world, channel), call.query).map(show);
      },
    },
    {
      method: 'GET',
      path: `${path}/:message`,
      handle: (call) => {
        assertMay(world, channelIn(world, call), Bits.ReadMessageHistory);
        return show(messageOf(world, call));
      },
    },
    { method: 'POST', path, handle: (call) => show(post(world, channelIn(world, call), call)) },
    {
      method: 'PATCH',
      path: `${path}/:message`,
      handle: (call) => {
        const message = messageOf(world, call);
        assertLawful(checkMessage(call.body, 'edit', call.files, existing(message)));
        if (message.authorId !== world.application.id) throw failure('notTheAuthor');
        assertOpen(world, channelIn(world, call), 'edit');
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
          assertMay(world, channelIn(world, call), Bits.ManageMessages);
        }
        assertOpen(world, channelIn(world, call), 'delete');
        removeMessages(world, message.channelId, [message]);
      },
    },
    {
      method: 'POST',
      path: `${path}/bulk-delete`,
      handle: (call) => {
        const channel = channelIn(world, call);
        assertMay(world, channel, Bits.ManageMessages);
        const ids = bulkIds(call.body);
        if (ids.some((id) => timeOf(id) < world.toldTime() - MAX_BULK_DELETE_AGE_MS))
          throw failure('tooOldForBulk');
        const messages = publicMessages(world, channel).filter((message) => ids.includes(message.id));
        removeMessages(world, channel.id, messages);
      },
    },
  ];
}

function post(world: World, channel: Channel, call: Call): Message {
  assertLawful(checkMessage(call.body, 'create', call.files));
  if (!hasMessages(channel.type)) throw failure('noTextChannel');
  const isThread = isThreadType(channel.type);
  assertMay(world, channel, isThread ? Bits.SendMessagesInThreads : Bits.SendMessages);
  if (call.files.length > 0) assertMay(world, channel, Bits.AttachFiles);
  assertOpen(world, channel, 'write');
  assertTakesDirect(world, channel);
  const { message_reference: wanted } = call.body as { message_reference?: NewMessage['reference'] };
  const forwarded = wanted?.type === MessageReferenceType.Forward ? toForward(world, wanted) : undefined;
  const target = forwarded ? undefined : referenced(world, channel, wanted);
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
    ...(forwarded ? { forwarded, flags: draft.flags | MessageFlags.HasSnapshot } : {}),
  });
}

function referenced(world: World, channel: Channel, reference: NewMessage['reference']): Message | undefined {
  if (!reference?.message_id) return undefined;
  if (!mayHere(world, channel, Bits.ReadMessageHistory)) throw failure('noHistoryToReply');
  const target = world.message(channel.id, reference.message_id);
  if (target && target.ephemeralTo === undefined) return target;
  if (reference.fail_if_not_exists === false) return undefined;
  const fault = { path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' };
  throw new DiscordError(400, toErrorBody([fault]));
}

/** A message of any channel in which the bot can read what was written before. */
function toForward(
  world: World,
  { channel_id, message_id }: NonNullable<NewMessage['reference']>,
): Forwarded {
  const channel = channelOf(world, channel_id ?? '');
  assertMay(world, channel, Bits.ReadMessageHistory);
  const message = world.message(channel.id, message_id);
  if (!message || message.ephemeralTo !== undefined) throw failure('unknownMessage');
  // Without the message content intent there is nothing of others' messages to forward.
  if (!isReadable(world, message)) throw failure('unreadableForward');
  return forwardOf(message);
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
