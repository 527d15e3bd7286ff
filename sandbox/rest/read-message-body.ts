import {
  type APIEmbed,
  MessageFlags,
  type RESTPatchAPIWebhookWithTokenMessageJSONBody,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10';
import { type ExistingMessage, emptyMessage } from '../rules/index.ts';
import { mentionsOf } from '../world/mentions.ts';
import type { MessageChange } from '../world/messages.ts';
import type { Attachment, Message } from '../world/model.ts';
import type { World } from '../world/world.ts';
import type { Call } from './call.ts';
import { Violation } from './errors.ts';

/** Flags that a request may set; only Discord sets the others. */
const settable =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;
const settableByEdit = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

type Body = RESTPostAPIChannelMessageJSONBody & RESTPatchAPIWebhookWithTokenMessageJSONBody;

export interface NewMessage extends Required<MessageChange> {
  readonly reference: RESTPostAPIChannelMessageJSONBody['message_reference'];
}

/** What the rules need to know about a message that is edited. */
export function existing(message: Message): ExistingMessage {
  return {
    flags: message.flags,
    attachments: message.attachments.map(({ id, name }) => ({ id, filename: name })),
  };
}

/** The message that a valid body asks for. */
export function readNewMessage(
  world: World,
  channelId: string,
  { body: json, files }: Pick<Call, 'body' | 'files'>,
  options: { ephemeral?: boolean; repliedTo?: string | undefined } = {},
): NewMessage {
  const body = (json ?? {}) as Body;
  const flags = (body.flags ?? 0) & settable;
  const ephemeral = options.ephemeral ?? (flags & MessageFlags.Ephemeral) !== 0;
  const content = body.content ?? '';
  const components = body.components ?? [];
  return {
    content,
    components,
    flags,
    attachments: keepFiles(world, channelId, files, body, ephemeral),
    embeds: rich(body.embeds),
    mentions: mentionsOf(content, components, body.allowed_mentions ?? undefined, options.repliedTo),
    reference: body.message_reference,
  };
}

/** What a valid edit changes; what it leaves out stays as it is. @throws if nothing would be left */
export function readEdit(
  world: World,
  message: Message,
  { body: json, files }: Pick<Call, 'body' | 'files'>,
): MessageChange {
  const body = (json ?? {}) as Body;
  const content = body.content === undefined ? message.content : (body.content ?? '');
  const components = body.components === undefined ? message.components : (body.components ?? []);
  const named = body.attachments?.map((each) => String(each.id));
  const kept = message.attachments.filter((attachment) => named?.includes(attachment.id) ?? true);
  const ephemeral = message.ephemeralTo !== undefined;
  const sameMentions = body.content === undefined && body.components === undefined && !body.allowed_mentions;
  const embeds = body.embeds === undefined ? message.embeds : rich(body.embeds);
  const things = [components, embeds, kept, files, message.forwarded ? [message.forwarded] : []];
  if (content.trim() === '' && things.every(({ length }) => length === 0)) {
    throw new Violation([emptyMessage]);
  }
  return {
    content,
    attachments: [...kept, ...keepFiles(world, message.channelId, files, body, ephemeral)],
    ...(body.components === undefined ? {} : { components }),
    ...(body.embeds === undefined ? {} : { embeds }),
    flags: editedFlags(message.flags, body.flags ?? undefined),
    mentions: sameMentions
      ? message.mentions
      : mentionsOf(content, components, body.allowed_mentions ?? undefined),
  };
}

function editedFlags(before: number, asked: number | undefined): number {
  if (asked === undefined) return before;
  // Components V2 can be switched on by an edit, never off.
  return (before & ~MessageFlags.SuppressEmbeds) | (asked & settableByEdit);
}

function rich(embeds: readonly APIEmbed[] | null | undefined): APIEmbed[] {
  return (embeds ?? []).map((embed) => ({ ...embed, type: 'rich' }) as APIEmbed);
}

function keepFiles(
  world: World,
  channelId: string,
  files: Call['files'],
  body: Body,
  ephemeral: boolean,
): Attachment[] {
  return files.map((file) => {
    const described = body.attachments?.find((each) => String(each.id) === String(file.index));
    const description = described?.description ?? undefined;
    const name = described?.filename ?? file.name;
    return world.attachments.keep(channelId, { ...file, name }, { ephemeral, description });
  });
}
