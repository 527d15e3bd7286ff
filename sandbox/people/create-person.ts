import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { type MessageAt, NotAllowed, type Person } from '../person.ts';
import {
  addReaction,
  clearReactions,
  isFull,
  parseEmoji,
  reactionTo,
  removeMessages,
  removeReaction,
} from '../world/messages.ts';
import type { Emoji, Message } from '../world/model.ts';
import { toMessage } from '../world/present-message.ts';
import {
  assertMay,
  assertNotArchived,
  type Client,
  channelAt,
  isShown,
  messageNow,
  messagesIn,
} from './client.ts';
import { contextMenu, slashCommand, typing } from './command-input.ts';
import { forging, pressing, selecting } from './component-input.ts';
import { interact, suggest } from './outcome.ts';
import { isBySystem, startPost, startThread } from './start-thread.ts';
import { until } from './waiting.ts';
import { rewrite, write } from './write-message.ts';

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

    react: (shown, text, { burst } = {}) => {
      const message = publicNow(client, shown);
      const channel = world.channel(message.channelId);
      const emoji = emojiOf(text);
      assertMay(client, channel, Bits.ReadMessageHistory, 'read the history');
      assertNotArchived(channel);
      if (!reactionTo(message, emoji)) {
        assertMay(client, channel, Bits.AddReactions, 'add reactions');
        if (isFull(message))
          throw new NotAllowed('This message has all the kinds of reactions that it can have.');
      }
      addReaction(world, message, emoji, user.id, burst);
    },
    unreact: (shown, text, { burst, of = user.id } = {}) => {
      const message = publicNow(client, shown);
      const channel = world.channel(message.channelId);
      assertNotArchived(channel);
      if (of !== user.id) assertMay(client, channel, Bits.ManageMessages, "remove others' reactions");
      removeReaction(world, message, emojiOf(text), of, burst);
    },
    clearReactions: (shown, text) => {
      const message = publicNow(client, shown);
      const channel = world.channel(message.channelId);
      assertNotArchived(channel);
      assertMay(client, channel, Bits.ManageMessages, 'remove all reactions');
      clearReactions(world, message, text === undefined ? undefined : emojiOf(text));
    },

    send: (text, place, { files = [] } = {}) =>
      show(write(client, channelAt(client, place), { text, files })),
    reply: (shown, text, { ping = true, files = [] } = {}) => {
      const target = publicNow(client, shown);
      if (isBySystem(target))
        throw new NotAllowed('This message comes from Discord itself, so nobody can reply to it.');
      const channel = world.channel(target.channelId);
      assertMay(client, channel, Bits.ReadMessageHistory, 'read the history');
      return show(write(client, channel, { text, files, answer: { target, ping } }));
    },
    edit: (shown, text, { ping = true } = {}) => {
      const message = publicNow(client, shown);
      assertNotArchived(world.channel(message.channelId));
      rewrite(client, message, text, { ping });
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
      if (message.ephemeralTo === undefined) {
        throw new NotAllowed('Only a private answer can be dismissed: this message is for everyone.');
      }
      message.dismissed = true;
      world.changes.emit({ type: 'message-dismissed', message });
    },
    openThread: (name, from = {}) => {
      if (!('channel_id' in from)) return startThread(client, channelAt(client, from), name);
      const message = publicNow(client, from);
      return startThread(client, world.channel(message.channelId), name, message);
    },
    openPost: (name, text, forum) => startPost(client, channelAt(client, forum), name, text),

    takeDirectMessages: (takes) => {
      user.refusesDirect = !takes;
    },

    sees: (place) => messagesIn(client, channelAt(client, place)).map(show),
    look: (shown) => {
      const message = world.message(shown.channel_id, shown.id);
      return message && isShown(client, message) ? show(message) : undefined;
    },
    until: (condition, timeoutMs) => until(client, condition, timeoutMs),
  };
}

/** A message that everybody can see: only these can be reacted to, replied to and deleted. */
function publicNow(client: Client, shown: MessageAt): Message {
  const message = messageNow(client, shown);
  if (message.ephemeralTo !== undefined) {
    throw new NotAllowed("You can't do that with a private answer: only you can see it.");
  }
  return message;
}

function emojiOf(text: string): Emoji {
  const emoji = parseEmoji(text);
  if (!emoji) throw new NotAllowed(`${text} is not an emoji that Discord knows.`);
  return emoji;
}
