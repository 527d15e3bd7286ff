import { ChannelType, MessageType } from 'discord-api-types/v10';
import { type MessageDraft, postMessage } from './messages.ts';
import type { Channel, Message } from './model.ts';
import { isForum, isThreadType } from './permissions.ts';
import type { World } from './world.ts';

/** The thread that was opened from a message; it has the message's id. So has the first message of a forum's post, inside it. */
export function threadFrom(world: World, message: Message): Channel | undefined {
  if (message.id === message.channelId) return undefined;
  const channel = world.channels.get(message.id);
  return channel && isThreadType(channel.type) ? channel : undefined;
}

/** Who opened a thread, was let in, or wrote there. */
export function isInThread(world: World, thread: Channel, userId: string): boolean {
  if (thread.ownerId === userId || thread.memberIds?.includes(userId)) return true;
  return [...(world.messages.get(thread.id)?.values() ?? [])].some(({ authorId }) => authorId === userId);
}

interface Opening {
  readonly parent: Channel;
  readonly name: string;
  readonly ownerId: string;
  readonly from?: Message;
  /** Makes it a private thread, of these and its owner. */
  readonly memberIds?: readonly string[];
  /** What a post in a forum begins with. */
  readonly first?: Omit<MessageDraft, 'channelId' | 'authorId'>;
}

/** Opens a thread. A public one that starts from no message is announced in its channel. */
export function openThread(
  world: World,
  { parent, name, ownerId, from, memberIds, first }: Opening,
): Channel {
  const thread = world.addChannel({
    name,
    type: memberIds ? ChannelType.PrivateThread : publicThreadOf(parent.type),
    parentId: parent.id,
    ownerId,
    ageRestricted: parent.ageRestricted,
    ...(parent.guildId === undefined ? {} : { guildId: parent.guildId }),
    ...(from ? { id: from.id } : {}),
    ...(memberIds ? { memberIds: [...new Set([ownerId, ...memberIds])] } : {}),
  });
  if (from) world.changes.emit({ type: 'message-edited', message: from });
  else if (isForum(parent.type)) {
    postMessage(world, { ...first, channelId: thread.id, authorId: ownerId }, thread.id);
  } else if (!memberIds) {
    postMessage(world, {
      channelId: parent.id,
      authorId: ownerId,
      type: MessageType.ThreadCreated,
      content: name,
      announcedThreadId: thread.id,
    });
  }
  return thread;
}

/** The type of a thread "matches the type of the parent channel" (https://docs.discord.com/developers/topics/threads). */
function publicThreadOf(parent: ChannelType): ChannelType {
  return parent === ChannelType.GuildAnnouncement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
}
