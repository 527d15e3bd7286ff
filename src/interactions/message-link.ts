import { messageLink } from '@discordjs/builders';

/** A message of a server, wherever it is there. */
export interface MessageRef {
  readonly channel: string;
  readonly message: string;
}

/** The address of a message. Discord opens it only for those who can see its channel. */
export const linkTo = (guild: string, { channel, message }: MessageRef): string =>
  messageLink(channel, message, guild);
