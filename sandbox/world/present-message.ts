import {
  type APIApplicationCommandInteraction,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIMessageTopLevelComponent,
  type APIReaction,
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { attachmentName, mediaOf } from './components.ts';
import { forwardFields } from './forwards.ts';
import type { Interaction, Message } from './model.ts';
import { isDirect, toChannel, toUser } from './present.ts';
import { toAttachment } from './present-attachment.ts';
import { threadFrom } from './threads.ts';
import { timeOf } from './timing.ts';
import type { World } from './world.ts';

/** A message as one user receives it. Links to files are made fresh each time. */
export function toMessage(world: World, message: Message, viewerId: string): APIMessage {
  const references = reference(world, message, viewerId);
  const interaction =
    message.interactionId === undefined ? undefined : world.interactions.get(message.interactionId);
  const shown = new Set(mediaOf(message.components).map(attachmentName));
  const thread = threadFrom(world, message);
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.type,
    author: toUser(world.user(message.authorId)),
    content: message.content,
    timestamp: new Date(timeOf(message.id)).toISOString(),
    edited_timestamp: message.editedAt ?? null,
    tts: false,
    flags: message.flags | (thread ? MessageFlags.HasThread : 0),
    pinned: false,
    mention_everyone: message.mentions.everyone,
    mentions: message.mentions.userIds.flatMap((id) => world.users.get(id) ?? []).map(toUser),
    mention_roles: [...message.mentions.roleIds],
    embeds: message.embeds,
    components: withLinks(world, message),
    attachments: message.attachments
      .filter((attachment) => !shown.has(attachment.name))
      .map((attachment) => toAttachment(world, attachment)),
    ...(message.reactions.length > 0 ? { reactions: reactions(message, viewerId) } : {}),
    ...references,
    ...(message.forwarded ? forwardFields(world, message.forwarded) : {}),
    ...(thread ? { thread: toChannel(world, thread) as NonNullable<APIMessage['thread']> } : {}),
    ...(interaction
      ? {
          webhook_id: world.application.id,
          application_id: world.application.id,
          interaction_metadata: metadata(world, interaction, message.originalResponseId),
        }
      : {}),
  };
}

/**
 * A message as the bot gets it from the gateway and from channel routes. It lacks the message content intent, so the
 * content of others' messages is empty, except in a direct conversation or where the bot is mentioned.
 */
export function toMessageForBot(world: World, message: Message): APIMessage {
  const botId = world.application.id;
  const full = toMessage(world, message, botId);
  if (full.referenced_message) {
    const referenced = world.message(message.channelId, full.referenced_message.id);
    if (referenced) full.referenced_message = withoutContent(world, referenced, full.referenced_message);
  }
  return withoutContent(world, message, full);
}

/** Whether the bot may know what is written in a message. */
export function isReadable(world: World, { authorId, mentions, channelId }: Message): boolean {
  const botId = world.application.id;
  return authorId === botId || mentions.userIds.includes(botId) || isDirect(world.channel(channelId));
}

function withoutContent(world: World, message: Message, full: APIMessage): APIMessage {
  return isReadable(world, message)
    ? full
    : { ...full, content: '', embeds: [], attachments: [], components: [] };
}

function withLinks(world: World, message: Message): APIMessageTopLevelComponent[] {
  const components = structuredClone(message.components);
  for (const media of mediaOf(components)) {
    const name = attachmentName(media);
    const attachment = message.attachments.find((each) => each.name === name);
    if (attachment) {
      const { url, proxy_url, content_type, id, width, height } = toAttachment(world, attachment);
      Object.assign(media, { url, proxy_url, content_type, attachment_id: id, width, height });
    } else {
      media.proxy_url = media.url;
    }
  }
  return components;
}

function reactions(message: Message, viewerId: string): APIReaction[] {
  return message.reactions.map((reaction) => ({
    emoji: reaction.emoji,
    count: reaction.userIds.size + reaction.superUserIds.size,
    count_details: { normal: reaction.userIds.size, burst: reaction.superUserIds.size },
    me: reaction.userIds.has(viewerId),
    me_burst: reaction.superUserIds.has(viewerId),
    burst_colors: [],
  }));
}

function reference(world: World, message: Message, viewerId: string): Partial<APIMessage> {
  const { channelId, referenceId, announcedThreadId } = message;
  const { guildId } = world.channel(channelId);
  if (announcedThreadId !== undefined) {
    return {
      message_reference: {
        channel_id: announcedThreadId,
        ...(guildId === undefined ? {} : { guild_id: guildId }),
      },
    };
  }
  if (referenceId === undefined) return {};
  const target = world.message(channelId, referenceId);
  const ofTarget =
    target && isFor(world, target, viewerId)
      ? toMessage(world, { ...target, referenceId: undefined }, viewerId)
      : null;
  return {
    message_reference: {
      message_id: referenceId,
      channel_id: channelId,
      ...(guildId === undefined ? {} : { guild_id: guildId }),
    },
    ...(message.type === MessageType.Reply || message.type === MessageType.ContextMenuCommand
      ? { referenced_message: ofTarget }
      : {}),
  };
}

/** Whether somebody can see the message that another one replies to, since a private one may get a public reply. */
function isFor(world: World, { ephemeralTo, dismissed }: Message, viewerId: string): boolean {
  if (ephemeralTo === undefined || viewerId === world.application.id) return true;
  return ephemeralTo === viewerId && dismissed !== true;
}

function metadata(
  world: World,
  interaction: Interaction,
  originalResponseId?: string,
): APIMessageInteractionMetadata {
  const { payload } = interaction;
  const common = {
    id: interaction.id,
    type: payload.type,
    user: toUser(world.user(interaction.userId)),
    authorizing_integration_owners: payload.authorizing_integration_owners,
    ...(originalResponseId === undefined ? {} : { original_response_message_id: originalResponseId }),
  };
  const specific =
    payload.type === InteractionType.ApplicationCommand
      ? commandTarget(payload)
      : payload.type === InteractionType.MessageComponent
        ? { interacted_message_id: payload.message.id }
        : {};
  const trigger =
    interaction.openedById === undefined ? undefined : world.interactions.get(interaction.openedById);
  return {
    ...common,
    ...specific,
    ...(trigger ? { triggering_interaction_metadata: metadata(world, trigger) } : {}),
  } as APIMessageInteractionMetadata;
}

function commandTarget(payload: APIApplicationCommandInteraction): object {
  if (payload.data.type === ApplicationCommandType.Message)
    return { target_message_id: payload.data.target_id };
  if (payload.data.type === ApplicationCommandType.User) {
    return { target_user: payload.data.resolved.users[payload.data.target_id] };
  }
  return {};
}
