import { type APIMessage, type Message, MessageType } from 'discord.js';
import type { MessageCommandUse } from './contract.ts';

/** The message in whose menu a command was used. Its content comes with the command, without any intent. */
export interface TargetMessage extends Pick<Message, 'components'> {
  readonly id: string;
  readonly channelId: string;
  readonly author: {
    readonly id: string;
    readonly name: string;
    /** A webhook is one too. */
    readonly isBot: boolean;
  };
  readonly content: string;
  /** Whether it comes from Discord itself, for instance because somebody joined. */
  readonly isBySystem: boolean;
  /** The people whom its text mentions. */
  readonly mentioned: ReadonlyMap<string, { readonly displayName: string }>;
}

/** What people write themselves. */
const WRITTEN: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply]);

export const targetMessageOf = ({ targetMessage }: MessageCommandUse): TargetMessage => read(targetMessage);

/** discord.js leaves the message as Discord sent it where it doesn't know the channel. */
function read(message: Message | APIMessage): TargetMessage {
  const { id, author, content, type } = message;
  const common = { id, content, isBySystem: !WRITTEN.has(type) };
  if ('channelId' in message) {
    const { channelId, components, webhookId, mentions } = message;
    const name = message.member?.displayName ?? message.author.displayName;
    const isBot = message.author.bot || webhookId !== null;
    return {
      ...common,
      channelId,
      components,
      author: { id: author.id, name, isBot },
      mentioned: mentions.users,
    };
  }
  const { channel_id: channelId, components = [], webhook_id: webhook, mentions } = message;
  const nameOf = (user: { readonly global_name: string | null; readonly username: string }) =>
    user.global_name ?? user.username;
  return {
    ...common,
    channelId,
    // What reads components takes them as Discord sends them, too.
    components: components as unknown as Message['components'],
    author: {
      id: author.id,
      name: nameOf(message.author),
      isBot: message.author.bot === true || webhook !== undefined,
    },
    mentioned: new Map(mentions.map((user) => [user.id, { displayName: nameOf(user) }])),
  };
}
