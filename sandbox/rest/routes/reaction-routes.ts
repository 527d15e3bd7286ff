import { PermissionFlagsBits as Bits, ReactionType } from 'discord-api-types/v10';
import { MAX_LISTED } from '../../rules/limits.ts';
import {
  addReaction,
  clearReactions,
  givers,
  isFull,
  parseEmoji,
  reactionTo,
  removeReaction,
} from '../../world/messages.ts';
import type { Emoji } from '../../world/model.ts';
import { toUser } from '../../world/present.ts';
import type { World } from '../../world/world.ts';
import { assertMay, channelIn, messageOf } from '../access.ts';
import { type Call, param, type Route } from '../call.ts';
import { failure } from '../errors.ts';
import { assertOpen } from '../open-thread.ts';

/** Reactions; the users who reacted are listed by id, as Discord does. */
export function reactionRoutes(world: World): Route[] {
  const botId = world.application.id;
  const all = '/channels/:channel/messages/:message/reactions';
  const one = `${all}/:emoji`;
  return [
    {
      method: 'PUT',
      path: `${one}/@me`,
      handle: (call) => {
        const [message, emoji, channel] = [messageOf(world, call), emojiOf(call), channelIn(world, call)];
        assertMay(world, channel, Bits.ReadMessageHistory);
        assertOpen(world, channel, 'react');
        if (!reactionTo(message, emoji)) {
          // Emoji that somebody uploaded don't exist here.
          if (emoji.id !== null) throw failure('unknownEmoji');
          assertMay(world, channel, Bits.AddReactions);
          if (isFull(message)) throw failure('maximumReactions');
        }
        addReaction(world, message, emoji, botId);
      },
    },
    {
      method: 'DELETE',
      path: `${one}/@me`,
      handle: (call) => {
        assertOpen(world, channelIn(world, call), 'react');
        removeReaction(world, messageOf(world, call), emojiOf(call), botId);
      },
    },
    {
      method: 'DELETE',
      path: `${one}/:user`,
      handle: (call) => {
        assertMay(world, channelIn(world, call), Bits.ManageMessages);
        assertOpen(world, channelIn(world, call), 'react');
        removeReaction(world, messageOf(world, call), emojiOf(call), param(call, 'user'));
      },
    },
    {
      method: 'DELETE',
      path: one,
      handle: (call) => {
        assertMay(world, channelIn(world, call), Bits.ManageMessages);
        assertOpen(world, channelIn(world, call), 'react');
        clearReactions(world, messageOf(world, call), emojiOf(call));
      },
    },
    {
      method: 'DELETE',
      path: all,
      handle: (call) => {
        assertMay(world, channelIn(world, call), Bits.ManageMessages);
        assertOpen(world, channelIn(world, call), 'react');
        clearReactions(world, messageOf(world, call));
      },
    },
    {
      method: 'GET',
      path: one,
      handle: (call) => {
        const limit = Math.min(Number(call.query.get('limit') ?? 25), MAX_LISTED);
        const after = BigInt(call.query.get('after') ?? 0);
        const reaction = reactionTo(messageOf(world, call), emojiOf(call));
        const isSuper = Number(call.query.get('type') ?? ReactionType.Normal) === ReactionType.Burst;
        const userIds = reaction ? [...givers(reaction, isSuper)] : [];
        const listed = userIds
          .filter((id) => BigInt(id) > after)
          .sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
        return listed.slice(0, limit).map((id) => toUser(world.user(id)));
      },
    },
  ];
}

function emojiOf(call: Call): Emoji {
  const emoji = parseEmoji(param(call, 'emoji'));
  if (!emoji) throw failure('unknownEmoji');
  return emoji;
}
