import { AllowedMentionsTypes, PermissionFlagsBits as Bits, MessageType } from 'discord-api-types/v10';
import { NotAllowed, type Person } from '../person.ts';
import { mentionsOf } from '../world/mentions.ts';
import {
  addReaction,
  editMessage,
  parseEmoji,
  postMessage,
  reactionTo,
  removeMessages,
  removeReaction,
} from '../world/messages.ts';
import type { Channel, Emoji, Mentions, Message } from '../world/model.ts';
import { may, permissionsIn } from '../world/permissions.ts';
import { toMessage } from '../world/present-message.ts';
import { assertMay, type Client, channelAt, isShown, messageNow } from './client.ts';
import { contextMenu, slashCommand, typing } from './commands.ts';
import { forging, pressing, selecting } from './components.ts';
import { interact, suggest } from './outcome.ts';
import { until } from './waiting.ts';

/** The longest message, in characters: without Nitro, and with it. */
const longestMessage = { plain: 2_000, nitro: 4_000 };

/** Someone at a Discord client. */
export function createPerson(client: Client): Person {
  const { world, user } = client;
  const show = (message: Message) => toMessage(world, message, user.id);
  return {
    id: user.id,
    name: user.displayName,
    user,

    command: async (name, options = {}, place) =>
      interact(client, slashCommand(client, name, options, place)),
    autocomplete: async (name, focus, typed, others = {}, place) =>
      suggest(client, typing(client, { name, focus, typed, others }, place)),
    contextMenu: async (name, target, place) => interact(client, contextMenu(client, name, target, place)),

    press: async (message, button) => interact(client, pressing(messageNow(client, message), button)),
    select: async (message, customId, values) =>
      interact(client, selecting(client, messageNow(client, message), customId, values)),
    forge: async (message, customId, values) =>
      interact(client, forging(messageNow(client, message), customId, values)),

    react: (shown, text) => {
      const message = publicNow(client, shown);
      const channel = world.channel(message.channelId);
      const emoji = emojiOf(text);
      assertMay(client, channel, Bits.ReadMessageHistory, 'read the history');
      if (!reactionTo(message, emoji)) assertMay(client, channel, Bits.AddReactions, 'add reactions');
      addReaction(world, message, emoji, user.id);
    },
    unreact: (shown, text) => removeReaction(world, publicNow(client, shown), emojiOf(text), user.id),

    send: (text, place) => {
      const channel = channelAt(client, place);
      return show(write(client, channel, text));
    },
    reply: (shown, text, { ping = true } = {}) => {
      const target = publicNow(client, shown);
      const channel = world.channel(target.channelId);
      assertMay(client, channel, Bits.ReadMessageHistory, 'read the history');
      return show(write(client, channel, text, { target, ping }));
    },
    edit: (shown, text, { ping = true } = {}) => {
      const message = publicNow(client, shown);
      if (message.authorId !== user.id) throw new NotAllowed('this message is by someone else');
      const channel = world.channel(message.channelId);
      // Discord does not remember whether a reply pinged: clients may add the ping with an edit, or lose it.
      const answered = message.referenceId && world.message(message.channelId, message.referenceId)?.authorId;
      const pinged = ping ? answered : undefined;
      editMessage(world, message, {
        content: typed(client, text),
        mentions: mentions(client, channel, text, pinged),
      });
      return show(message);
    },
    delete: (shown) => {
      const message = publicNow(client, shown);
      if (message.authorId !== user.id) {
        assertMay(client, world.channel(message.channelId), Bits.ManageMessages, "delete others' messages");
      }
      removeMessages(world, message.channelId, [message]);
    },
    dismiss: (shown) => {
      const message = messageNow(client, shown);
      if (message.ephemeralTo === undefined) throw new NotAllowed('only a private answer can be dismissed');
      message.dismissed = true;
      world.changes.emit({ type: 'message-dismissed', message });
    },

    sees: (place) => {
      const messages = [...(world.messages.get(channelAt(client, place).id)?.values() ?? [])];
      return messages.filter((message) => isShown(client, message)).map(show);
    },
    look: (shown) => {
      const message = world.message(shown.channel_id, shown.id);
      return message && isShown(client, message) ? show(message) : undefined;
    },
    until: (condition, timeoutMs) => until(client, condition, timeoutMs),
  };
}

/** A message that everybody sees: only such can be reacted to, answered and deleted. */
function publicNow(client: Client, shown: { id: string; channel_id: string }): Message {
  const message = messageNow(client, shown);
  if (message.ephemeralTo !== undefined) throw new NotAllowed('a private answer offers no such thing');
  return message;
}

function write(
  client: Client,
  channel: Channel,
  text: string,
  answer?: { readonly target: Message; readonly ping: boolean },
): Message {
  const isThread = channel.parentId !== undefined;
  assertMay(client, channel, isThread ? Bits.SendMessagesInThreads : Bits.SendMessages, 'write here');
  return postMessage(client.world, {
    channelId: channel.id,
    authorId: client.user.id,
    content: typed(client, text),
    mentions: mentions(client, channel, text, answer?.ping ? answer.target.authorId : undefined),
    ...(answer ? { type: MessageType.Reply, referenceId: answer.target.id } : {}),
  });
}

function typed({ user }: Client, text: string): string {
  const content = text.trim();
  if (content === '') throw new NotAllowed('an empty message cannot be sent');
  const longest = longestMessage[user.nitro ? 'nitro' : 'plain'];
  if (content.length > longest) throw new NotAllowed('Your message is too long');
  return content;
}

function mentions({ world, user }: Client, channel: Channel, text: string, repliedTo?: string): Mentions {
  const mayAll = may(permissionsIn(world, user.id, channel), Bits.MentionEveryone);
  const all = mayAll ? [AllowedMentionsTypes.Everyone, AllowedMentionsTypes.Role] : [];
  const parse = [AllowedMentionsTypes.User, ...all];
  return mentionsOf(text, [], { parse, replied_user: repliedTo !== undefined }, repliedTo);
}

function emojiOf(text: string): Emoji {
  const emoji = parseEmoji(text);
  if (!emoji) throw new NotAllowed(`${text} is no emoji`);
  return emoji;
}
