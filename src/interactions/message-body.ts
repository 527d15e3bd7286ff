import { type AttachmentPayload, type Message, MessageFlags } from 'discord.js';
import type { MessageView, SentMessage } from './answer.ts';
import { attachmentsOf } from './message-parts.ts';

/** The body of a message, as discord.js takes it. Nothing that the bot says pings anybody. */
export function messageBody(view: MessageView) {
  return {
    flags: [MessageFlags.IsComponentsV2 as const],
    components: view.components,
    files: (view.files ?? []).map(
      ({ name, bytes, alt }): AttachmentPayload => ({
        name,
        attachment: bytes,
        ...(alt !== undefined && { description: alt }),
      }),
    ),
    attachments: (view.kept ?? []).map((id) => ({ id })),
    allowedMentions: { parse: [] },
  };
}

export function newMessageBody(view: MessageView, isPrivate: boolean) {
  const flags = MessageFlags.IsComponentsV2 as const;
  const { attachments: _, ...message } = messageBody(view);
  return isPrivate
    ? { ...message, flags: [flags, MessageFlags.Ephemeral as const] }
    : { ...message, flags: [flags] };
}

/** Bytes of all the files that are uploaded with it. */
export function uploadSize({ files = [] }: MessageView): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

export function sentMessage(message: Message | null | undefined): SentMessage | undefined {
  if (!message) return undefined;
  return {
    id: message.id,
    channel: message.channelId,
    // Only when asked for: most answers are sent and forgotten.
    get attachments() {
      return attachmentsOf(message);
    },
  };
}
