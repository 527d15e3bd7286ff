import { type APIChannel, DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';

/** The bot's private conversations with people. */
export interface DirectMessages {
  /** The channel of the conversation with that person, which is opened if there is none. */
  channelWith(user: string): Promise<string>;
  /** Whether that person is a member of the server, as Discord says now. */
  isIn(guild: string, user: string): Promise<boolean>;
}

export function directMessages(rest: REST): DirectMessages {
  return {
    async channelWith(user) {
      const channel = (await rest.post(Routes.userChannels(), {
        body: { recipient_id: user },
      })) as APIChannel;
      return channel.id;
    },
    async isIn(guild, user) {
      try {
        await rest.get(Routes.guildMember(guild, user));
        return true;
      } catch (error) {
        if (isNoMember(error)) return false;
        throw error;
      }
    },
  };
}

const isNoMember = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  (error.code === RESTJSONErrorCodes.UnknownMember || error.code === RESTJSONErrorCodes.UnknownUser);
