import { ChannelType, MessageType } from 'discord-api-types/v10';
import { postMessage } from './messages.ts';
import type { Channel, Message } from './model.ts';
import { isThreadType } from './permissions.ts';
import type { World } from './world.ts';

/** The thread that was opened from a message; it has the message's id. */
export function threadFrom(world: World, message: Message): Channel | undefined {
  const channel = world.channels.get(message.id);
  return channel && isThreadType(channel.type) ? channel : undefined;
}

/** Opens a public thread. One that starts from no message is announced in the channel. */
export function openThread(
  world: World,
  { parent, name, ownerId, from }: { parent: Channel; name: string; ownerId: string; from?: Message },
): Channel {
  const thread = world.addChannel({
    name,
    type: ChannelType.PublicThread,
    parentId: parent.id,
    ownerId,
    ageRestricted: parent.ageRestricted,
    ...(parent.guildId === undefined ? {} : { guildId: parent.guildId }),
    ...(from ? { id: from.id } : {}),
  });
  if (from) world.changes.emit({ type: 'message-edited', message: from });
  else {
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
