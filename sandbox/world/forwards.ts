import { type APIMessageSnapshot, MessageReferenceType } from 'discord-api-types/v10';
import type { Forwarded, Message } from './model.ts';
import { toAttachment } from './present-attachment.ts';
import { timeOf } from './timing.ts';
import type { World } from './world.ts';

/** What a forward keeps of a message: later edits don't reach it. */
export function forwardOf({ id, channelId, ...message }: Message): Forwarded {
  const { type, content, flags, embeds, components, attachments, mentions, editedAt } = message;
  const kept = structuredClone({ type, content, flags, embeds, components, attachments, mentions });
  return { messageId: id, channelId, ...kept, ...(editedAt === undefined ? {} : { editedAt }) };
}

/** https://docs.discord.com/developers/resources/message#message-snapshot-object */
export function forwardFields(world: World, forwarded: Forwarded): object {
  const { messageId, channelId, mentions, editedAt, attachments, ...kept } = forwarded;
  const guildId = world.channels.get(channelId)?.guildId;
  const snapshot = {
    ...kept,
    attachments: attachments.map((attachment) => toAttachment(world, attachment)),
    mentions: [],
    mention_roles: [...mentions.roleIds],
    timestamp: new Date(timeOf(messageId)).toISOString(),
    edited_timestamp: editedAt ?? null,
  };
  return {
    message_reference: {
      type: MessageReferenceType.Forward,
      message_id: messageId,
      channel_id: channelId,
      ...(guildId === undefined ? {} : { guild_id: guildId }),
    },
    message_snapshots: [{ message: snapshot } as unknown as APIMessageSnapshot],
  };
}
