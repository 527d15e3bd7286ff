import type {
  APIEmbed,
  APIInteraction,
  APIMessageComponentEmoji,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
  APIOverwrite,
  APIRole,
  ChannelType,
  InteractionResponseType,
  Locale,
  MessageType,
} from 'discord-api-types/v10';

/** What the sandbox remembers. Plain data, so that it can be written to a file and read back. */

export interface User {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly bot: boolean;
  locale: Locale;
  /** In a few words, for the person switcher: "Member from Malta". */
  readonly about?: string;
  /** Whether they take no direct messages from bots, as Discord's privacy settings allow. */
  refusesDirect?: boolean;
  /** Whether they have Nitro, and so may write messages twice as long. */
  readonly nitro?: boolean;
}

export interface Member {
  readonly userId: string;
  readonly joinedAt: string;
  nick?: string;
  roleIds: string[];
}

export interface Guild {
  readonly id: string;
  name: string;
  readonly ownerId: string;
  /** What a bot reads only of a Community: use `localeOf`. */
  preferredLocale: Locale;
  /** Whether it is a Community, with rules, announcements and a language of its own. Default: yes. */
  readonly isCommunity?: boolean;
  readonly joinedAt: string;
  /** Whether the app was installed with its commands alone, without its bot. */
  commandsAlone?: boolean;
  readonly roles: Map<string, APIRole>;
  readonly members: Map<string, Member>;
}

/** The app's own settings of its installation, as Discord's API words them. */
export interface Installation {
  /** Whether others than its owner may add it. */
  isPublic: boolean;
  install_params?: object;
  integration_types_config?: object;
  custom_install_url?: string;
}

export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  readonly name: string;
  /** Absent in a direct conversation. */
  readonly guildId?: string;
  /** The two people of a direct conversation. */
  readonly recipientIds?: readonly string[];
  /** The channel that a thread belongs to. */
  readonly parentId?: string;
  /** Who opened it, of a thread. */
  readonly ownerId?: string;
  /** Who is in a private thread. */
  readonly memberIds?: readonly string[];
  /** A thread out of use. Somebody who writes there takes it up again. */
  archived?: boolean;
  /** A thread in which only those write who manage threads. */
  locked?: boolean;
  readonly position: number;
  readonly ageRestricted: boolean;
  readonly topic?: string;
  overwrites: APIOverwrite[];
}

export interface Attachment {
  readonly id: string;
  readonly channelId: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly ephemeral: boolean;
  readonly description?: string;
  readonly width?: number;
  readonly height?: number;
}

export interface Reaction {
  readonly emoji: Emoji;
  /** Who reacted normally. */
  readonly userIds: Set<string>;
  /** Who gave it as a super reaction: for Discord that is another reaction, so one person can give both. */
  readonly superUserIds: Set<string>;
}

export type Emoji = Required<Pick<APIMessageComponentEmoji, 'name'>> & { readonly id: string | null };

export interface Mentions {
  readonly userIds: readonly string[];
  readonly roleIds: readonly string[];
  readonly everyone: boolean;
}

/** A message as it was when it was forwarded. */
export type Forwarded = Pick<
  Message,
  | 'channelId'
  | 'type'
  | 'content'
  | 'flags'
  | 'embeds'
  | 'components'
  | 'attachments'
  | 'mentions'
  | 'editedAt'
> & { readonly messageId: string };

export interface Message {
  /** Lets its author send it twice and have it posted once. */
  readonly nonce?: string;
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly type: MessageType;
  content: string;
  flags: number;
  embeds: APIEmbed[];
  /** As sent, each with its id. Media keep their `attachment://…` names, so that links are made when the message is read. */
  components: APIMessageTopLevelComponent[];
  attachments: Attachment[];
  mentions: Mentions;
  reactions: Reaction[];
  editedAt?: string;
  /** The message that this one answers. */
  readonly referenceId?: string | undefined;
  /** The message that this one forwards. */
  readonly forwarded?: Forwarded;
  /** The thread that this message announces. */
  readonly announcedThreadId?: string;
  /** The interaction that this message answers. */
  readonly interactionId?: string;
  /** The first answer to that interaction, when this message is a later one. */
  readonly originalResponseId?: string;
  /** The only person who sees this message. */
  readonly ephemeralTo?: string;
  /** That person has dismissed it. The bot doesn't hear of it. */
  dismissed?: boolean;
}

/** How far an interaction has come. */
type InteractionState = 'waiting' | 'acknowledged' | 'failed';

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly userId: string;
  readonly channelId: string;
  readonly payload: APIInteraction;
  readonly createdAt: number;
  /** The interaction whose answer was the form that this one submits. */
  readonly openedById?: string;
  state: InteractionState;
  answer?: InteractionAnswer;
  /** The message that `@original` means: the answer, or the message whose component was used. */
  originalId?: string;
  /** Messages that answered this interaction: its token may change them. */
  readonly messageIds: Set<string>;
}

export type InteractionAnswer =
  | { readonly type: InteractionResponseType.ChannelMessageWithSource }
  | { readonly type: InteractionResponseType.DeferredChannelMessageWithSource }
  | { readonly type: InteractionResponseType.DeferredMessageUpdate }
  | { readonly type: InteractionResponseType.UpdateMessage }
  | {
      readonly type: InteractionResponseType.ApplicationCommandAutocompleteResult;
      readonly choices: readonly Choice[];
    }
  | { readonly type: InteractionResponseType.Modal; readonly modal: APIModalInteractionResponseCallbackData };

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** A file as a person picks it from their disk. Its type is what their client claims, in any case; empty if it claims none. */
export interface FileInput {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}
