import { AllowedMentionsTypes, PermissionFlagsBits as Bits, MessageType } from 'discord-api-types/v10';
import { type FileInput, NotAllowed } from '../person.ts';
import { codePoints, MAX_CONTENT, MAX_CONTENT_NITRO, MAX_FILES } from '../rules/limits.ts';
import { mentionsOf } from '../world/mentions.ts';
import { editMessage, postMessage } from '../world/messages.ts';
import type { Channel, Mentions, Message, User } from '../world/model.ts';
import { hasMessages, isThreadType, may, permissionsIn } from '../world/permissions.ts';
import { assertMay, type Client, isLockedFor } from './client.ts';
import { assertSize } from './uploads.ts';

export interface Writing {
  readonly text: string;
  readonly files?: readonly FileInput[];
  /** The message that is replied to, and whether its author is mentioned. */
  readonly answer?: { readonly target: Message; readonly ping: boolean };
}

/** Writes a message, with the checks of the client's composer. */
export function write(client: Client, channel: Channel, { text, files = [], answer }: Writing): Message {
  if (!hasMessages(channel.type))
    throw new NotAllowed('Nobody can write in this kind of channel. Open a post.');
  if (isLockedFor(client, channel))
    throw new NotAllowed('This thread is locked: only moderators write there.');
  assertMay(
    client,
    channel,
    isThreadType(channel.type) ? Bits.SendMessagesInThreads : Bits.SendMessages,
    'write here',
  );
  if (files.length > 0) assertMay(client, channel, Bits.AttachFiles, 'attach files here');
  if (files.length > MAX_FILES) throw new NotAllowed(`A message takes at most ${MAX_FILES} files.`);
  for (const file of files) assertSize(file);
  const content = typed(client, text, { mayBeEmpty: files.length > 0 });
  return postMessage(client.world, {
    channelId: channel.id,
    authorId: client.user.id,
    content,
    attachments: files.map((file) => client.world.attachments.keep(channel.id, file)),
    mentions: mentions(client, channel, text, answer?.ping ? answer.target.authorId : undefined),
    ...(answer ? { type: MessageType.Reply, referenceId: answer.target.id } : {}),
  });
}

/** Edits the text of the person's own message. */
export function rewrite(client: Client, message: Message, text: string, { ping }: { ping: boolean }): void {
  const { world, user } = client;
  if (message.authorId !== user.id) {
    throw new NotAllowed('Somebody else wrote this message, and only its author can edit it.');
  }
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) {
    throw new NotAllowed("This message comes from Discord itself, so it can't be edited.");
  }
  // Discord does not remember whether a reply pinged, so an edit may add or lose the ping.
  const answered = message.referenceId && world.message(message.channelId, message.referenceId)?.authorId;
  editMessage(world, message, {
    content: typed(client, text, { mayBeEmpty: message.attachments.length > 0 }),
    mentions: mentions(client, world.channel(message.channelId), text, ping ? answered : undefined),
  });
}

/** The longest message that somebody can write, in characters. */
export function longestMessageOf(user: User): number {
  return user.nitro ? MAX_CONTENT_NITRO : MAX_CONTENT;
}

function typed({ user }: Client, text: string, { mayBeEmpty }: { mayBeEmpty: boolean }): string {
  const content = text.trim();
  if (content === '' && !mayBeEmpty) {
    throw new NotAllowed("An empty message can't be sent. Write something, or attach a file.");
  }
  const max = longestMessageOf(user);
  const length = codePoints(content);
  if (length > max) {
    throw new NotAllowed(
      `Your message is too long: it has ${length} characters, and the limit is ${max}. Shorten it.`,
    );
  }
  return content;
}

function mentions({ world, user }: Client, channel: Channel, text: string, repliedTo?: string): Mentions {
  const mayAll = may(permissionsIn(world, user.id, channel), Bits.MentionEveryone);
  const all = mayAll ? [AllowedMentionsTypes.Everyone, AllowedMentionsTypes.Role] : [];
  const parse = [AllowedMentionsTypes.User, ...all];
  return mentionsOf(text, [], { parse, replied_user: repliedTo !== undefined }, repliedTo);
}
