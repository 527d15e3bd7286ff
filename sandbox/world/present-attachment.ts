import type { APIAttachment } from 'discord-api-types/v10';
import type { Attachment } from './model.ts';
import type { World } from './world.ts';

/** A file of a message or an option, with a fresh link. */
export function toAttachment(world: World, attachment: Attachment): APIAttachment {
  const url = world.attachments.link(attachment);
  return {
    id: attachment.id,
    filename: attachment.name,
    size: attachment.size,
    url,
    proxy_url: url,
    ...(attachment.contentType === '' ? {} : { content_type: attachment.contentType }),
    ...(attachment.description === undefined ? {} : { description: attachment.description }),
    ...(attachment.ephemeral ? { ephemeral: true } : {}),
    ...(attachment.width === undefined ? {} : { width: attachment.width, height: attachment.height ?? null }),
  };
}
