import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';

/** Threads that start from messages. Each has the id of its message. */
export interface ChannelThreads {
  /** Starts a thread from a message. One that already has a thread, by an earlier request or by a person, keeps that one. */
  start(channel: string, message: string, name: string): Promise<void>;
  /** Archives and locks it: nobody but moderators writes there. */
  close(thread: string): Promise<void>;
  reopen(thread: string): Promise<void>;
}

export function channelThreads(rest: REST): ChannelThreads {
  const change = async (thread: string, body: { archived?: boolean; locked?: boolean }) => {
    await rest.patch(Routes.channel(thread), { body });
  };
  return {
    async start(channel, message, name) {
      try {
        await rest.post(Routes.threads(channel, message), { body: { name } });
      } catch (error) {
        if (!hasCode(error, RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)) throw error;
      }
    },
    async close(thread) {
      try {
        await change(thread, { archived: true, locked: true });
      } catch (error) {
        // One that Discord archived because nobody wrote there has to be opened before it can be locked.
        if (!hasCode(error, RESTJSONErrorCodes.InvalidActionOnArchivedThread)) throw error;
        await change(thread, { archived: false, locked: true });
        await change(thread, { archived: true });
      }
    },
    reopen: (thread) => change(thread, { archived: false, locked: false }),
  };
}

/** Whether the server has as many open threads as Discord lets it have. */
export const isFullOfThreads = (error: unknown): boolean =>
  hasCode(error, RESTJSONErrorCodes.MaximumActiveThreads) ||
  hasCode(error, RESTJSONErrorCodes.MaximumActiveAnnouncementThreads);

const hasCode = (error: unknown, code: RESTJSONErrorCodes): boolean =>
  error instanceof DiscordAPIError && error.code === code;
