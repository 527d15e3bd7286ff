import { MessageFlags, MessageType } from 'discord-api-types/v10';
import { isEmoji } from '../rules/emoji.ts';
import { MAX_REACTIONS } from '../rules/limits.ts';
import { withIds } from './components.ts';
import type { Channel, Emoji, Message, Reaction } from './model.ts';
import type { World } from './world.ts';

export type MessageDraft = Pick<Message, 'channelId' | 'authorId'> & Partial<Omit<Message, 'id'>>;
export type MessageChange = Partial<
  Pick<Message, 'content' | 'flags' | 'embeds' | 'components' | 'attachments' | 'mentions'>
>;

/** @param id of the first message of a forum's post, which has that of its thread */
export function postMessage(world: World, draft: MessageDraft, id = world.nextId()): Message {
  const message: Message = {
    type: MessageType.Default,
    content: '',
    flags: 0,
    embeds: [],
    attachments: [],
    mentions: { userIds: [], roleIds: [], everyone: false },
    reactions: [],
    ...draft,
    components: withIds(draft.components ?? []),
    id,
  };
  world.messages.get(message.channelId)?.set(message.id, message);
  const channel = world.channels.get(message.channelId);
  if (channel?.archived && message.ephemeralTo === undefined)
    world.changeThread(channel, { archived: false });
  world.changes.emit({ type: 'message-created', message });
  return message;
}

/** Changes a message. To a reader, the first change to one that "is thinking" is its content, not an edit. */
export function editMessage(world: World, message: Message, change: MessageChange): void {
  const wasThinking = isThinking(message);
  Object.assign(message, change);
  if (change.components) message.components = withIds(change.components);
  if (wasThinking) message.flags &= ~MessageFlags.Loading;
  else message.editedAt = world.now();
  world.changes.emit({ type: 'message-edited', message });
}

export function isThinking(message: Message): boolean {
  return (message.flags & MessageFlags.Loading) !== 0;
}

export function removeMessages(world: World, channelId: string, messages: readonly Message[]): void {
  for (const message of messages) world.messages.get(channelId)?.delete(message.id);
  const [only] = messages;
  if (messages.length === 1 && only) world.changes.emit({ type: 'message-deleted', message: only });
  else if (messages.length > 1) world.changes.emit({ type: 'messages-deleted', channelId, messages });
}

/** The history of a channel as everyone sees it, oldest first. */
export function publicMessages(world: World, channel: Channel): Message[] {
  return [...(world.messages.get(channel.id)?.values() ?? [])].filter(
    (message) => message.ephemeralTo === undefined,
  );
}

function sameEmoji(one: Emoji, other: Emoji): boolean {
  return one.id === other.id && (one.id !== null || one.name === other.name);
}

export function reactionTo(message: Message, emoji: Emoji): Reaction | undefined {
  return message.reactions.find((reaction) => sameEmoji(reaction.emoji, emoji));
}

/** Who gave that reaction: as a super reaction (Discord calls it a burst), or normally. */
export function givers(reaction: Reaction, burst: boolean): Set<string> {
  return burst ? reaction.superUserIds : reaction.userIds;
}

/** Whether another kind of reaction still fits on a message. */
export function isFull(message: Message): boolean {
  return message.reactions.length >= MAX_REACTIONS;
}

export function addReaction(
  world: World,
  message: Message,
  emoji: Emoji,
  userId: string,
  burst = false,
): void {
  let reaction = reactionTo(message, emoji);
  if (!reaction) {
    reaction = { emoji, userIds: new Set(), superUserIds: new Set() };
    message.reactions.push(reaction);
  }
  const given = givers(reaction, burst);
  if (given.has(userId)) return;
  given.add(userId);
  world.changes.emit({ type: 'reaction-added', message, emoji, userId, burst });
}

export function removeReaction(
  world: World,
  message: Message,
  emoji: Emoji,
  userId: string,
  burst = false,
): void {
  const reaction = reactionTo(message, emoji);
  if (!reaction || !givers(reaction, burst).delete(userId)) return;
  if (reaction.userIds.size + reaction.superUserIds.size === 0)
    message.reactions = message.reactions.filter((each) => each !== reaction);
  world.changes.emit({ type: 'reaction-removed', message, emoji, userId, burst });
}

export function clearReactions(world: World, message: Message, emoji?: Emoji): void {
  message.reactions = emoji ? message.reactions.filter((reaction) => !sameEmoji(reaction.emoji, emoji)) : [];
  world.changes.emit({ type: 'reactions-cleared', message, ...(emoji ? { emoji } : {}) });
}

/** An emoji as Discord's routes and clients write it: the character itself, or `name:id`. */
export function parseEmoji(text: string): Emoji | undefined {
  const custom = /^(?:a:)?(\w{2,32}):(\d{17,20})$/.exec(text);
  if (custom?.[1] && custom[2]) return { name: custom[1], id: custom[2] };
  return isEmoji(text) ? { name: text, id: null } : undefined;
}
