import { type APIMessage, MessageFlags, type REST, Routes } from 'discord.js';
import { isLater } from '../domain/snowflake.ts';
import type { MessageView, SentMessage } from './answer.ts';
import { EditInDoubt, isGone, isNetworkError } from './discord-errors.ts';
import { MAX_LISTED_MESSAGES } from './limits.ts';
import { attachmentsIn, customIdsIn, filesIn } from './message-parts.ts';

/** A message as a channel lists it. The content of other people's messages is hidden from the bot. */
export interface ListedMessage extends SentMessage {
  readonly author: string;
  readonly customIds: readonly string[];
}

/** The bot's own messages in a channel, outside any interaction. None of them pings anybody. */
export interface ChannelMessages {
  /**
   * Posts a message.
   * @param nonce by which Discord recognises a message that is sent twice, such as a snowflake
   * @param replyTo the message that it answers
   */
  post(channel: string, view: MessageView, nonce: string, replyTo?: string): Promise<SentMessage>;
  /** @throws {EditInDoubt} even after it was edited, if an attempt that got no answer may still be carried out and overwrite it */
  edit(channel: string, message: string, view: MessageView): Promise<void>;
  remove(channel: string, message: string): Promise<void>;
  /** Fresh links to the files of a message, by their ids; empty if the message is gone. */
  fileLinks(channel: string, message: string): Promise<ReadonlyMap<string, string>>;
  /** The next messages after that one, oldest first. There are none if the bot may not read the history. */
  listAfter(channel: string, message: string): Promise<readonly ListedMessage[]>;
}

export function channelMessages(rest: REST): ChannelMessages {
  return {
    async post(channel, view, nonce, replyTo) {
      const { body, files } = request(view);
      const once = { flags: MessageFlags.IsComponentsV2, nonce, enforce_nonce: true };
      const reference = replyTo !== undefined && {
        message_reference: { message_id: replyTo, fail_if_not_exists: false },
      };
      const send = () =>
        rest.post(Routes.channelMessages(channel), { body: { ...body, ...once, ...reference }, files });
      // Discord may have it though its response was lost. By the nonce it answers with that one, and posts no second.
      const posted = await send().catch((error: unknown) => {
        if (!isNetworkError(error)) throw error;
        return send();
      });
      const { id, components } = posted as APIMessage;
      return { id, channel, attachments: attachmentsIn(components) };
    },
    async edit(channel, message, view) {
      const begun = performance.now();
      await rest.patch(Routes.channelMessage(channel, message), request(view)).catch((error: unknown) => {
        throw isNetworkError(error) ? new EditInDoubt(error) : error;
      });
      // The library sends it again by itself, and doesn't say so.
      if (performance.now() - begun >= rest.options.timeout) throw new EditInDoubt();
    },
    async remove(channel, message) {
      await rest.delete(Routes.channelMessage(channel, message));
    },
    async fileLinks(channel, message) {
      try {
        const { components } = (await rest.get(Routes.channelMessage(channel, message))) as APIMessage;
        return new Map(filesIn(components).map(({ attachment_id, url }) => [attachment_id, url]));
      } catch (error) {
        if (isGone(error)) return new Map();
        throw error;
      }
    },
    async listAfter(channel, after) {
      const query = new URLSearchParams({ after, limit: String(MAX_LISTED_MESSAGES) });
      const listed = (await rest.get(Routes.channelMessages(channel), { query })) as APIMessage[];
      return listed
        .map(({ id, author, components }) => ({
          id,
          channel,
          author: author.id,
          attachments: attachmentsIn(components),
          customIds: customIdsIn(components),
        }))
        .sort((one, other) => (isLater(one.id, other.id) ? 1 : -1));
    },
  };
}

function request({ components, files = [], kept = [] }: MessageView) {
  const added = files.map(({ name, alt }, id) => ({
    id,
    filename: name,
    ...(alt !== undefined && { description: alt }),
  }));
  return {
    body: {
      components,
      attachments: [...kept.map((id) => ({ id })), ...added],
      allowed_mentions: { parse: [], replied_user: false },
    },
    files: files.map(({ name, bytes }) => ({ name, data: bytes })),
  };
}
