import type {
  APIApplicationCommand,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIRole,
  Locale,
} from 'discord-api-types/v10';
import type { ConnectedShards } from '../gateway/shard.ts';

/**
 * What the page and the sandbox say to each other. Types only, since both a browser and Node read this file.
 *
 * A window is one person: `/?as=<username>&channel=<id>`. It acts by `POST /page/as/<username>/<act>`, and
 * learns of every change over the WebSocket `/page/live?as=<username>`.
 */

export interface Persona {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  /** In a few words: "Member from Malta". */
  readonly about: string;
  readonly locale: Locale;
  readonly roles: readonly string[];
  /** In words, only those that set this person apart: "Manage Messages". */
  readonly rights: readonly string[];
}

/** What this person may do in a channel. */
export interface ChannelRights {
  readonly write: boolean;
  readonly attach: boolean;
  readonly react: boolean;
  readonly useCommands: boolean;
  readonly openThreads: boolean;
  /** Delete others' messages. */
  readonly manage: boolean;
}

export interface PlaceChannel {
  readonly id: string;
  readonly kind: 'text' | 'thread' | 'direct';
  readonly name: string;
  readonly topic?: string;
  readonly guildId?: string;
  /** For a thread: its parent channel. */
  readonly parentId?: string;
  /** For a thread: the message that it was opened from, if any. */
  readonly startedFromId?: string;
  readonly ageRestricted: boolean;
  /** Whether `@everyone` can't see it. */
  readonly isPrivate: boolean;
  readonly messageCount: number;
  readonly rights: ChannelRights;
}

export interface PlaceGuild {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly channels: readonly PlaceChannel[];
  readonly members: readonly PlaceMember[];
  readonly roles: readonly Pick<APIRole, 'id' | 'name' | 'color'>[];
}

export interface PlaceMember {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly bot: boolean;
  readonly roleIds: readonly string[];
}

export type BotState =
  /** `elsewhere`: somebody runs a bot of their own. */
  | { readonly kind: 'running' | 'starting' | 'stopping' | 'stopped' | 'elsewhere' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Everything but messages, as one person sees it. Sent again whenever any of it changes. */
export interface Scene {
  readonly application: { readonly id: string; readonly name: string };
  readonly me: Persona;
  readonly personas: readonly Persona[];
  readonly guilds: readonly PlaceGuild[];
  /** The conversation with the bot. */
  readonly direct: PlaceChannel;
  readonly bot: BotState;
  /** By their number: there are several while a bot is re-sharded. */
  readonly shards: readonly ConnectedShards[];
  readonly limits: {
    /** Bytes of one file. */
    readonly file: number;
    /** Characters of one message of this person. */
    readonly message: number;
  };
}

/** A message as this person sees it, and what else a client knows about it. */
export type ShownMessage = APIMessage & {
  /** For an answer to a command, its name in the client: `/moment share`, or `Look up` from a menu. */
  readonly usedCommand?: string;
  /** The thread that was opened from this message. */
  readonly threadId?: string;
};

/** A message between the bot and the sandbox, for the developer panel. */
export interface LogLine {
  /** Rises by one with each line. */
  readonly number: number;
  readonly kind: 'interaction' | 'request';
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
  /** `POST`; of an interaction `→`. */
  readonly method: string;
  /** A path below `/api/v10`; of an interaction `/moment share`, `button goosebump:1`. */
  readonly what: string;
  /** For an interaction: who. */
  readonly who?: string;
  readonly status: number | 'cut' | 'answered' | 'failed';
  /** Milliseconds. */
  readonly ms: number;
  readonly body?: unknown;
  readonly answer?: unknown;
}

/** What comes over the WebSocket. */
export type LiveEvent =
  | { readonly type: 'scene'; readonly scene: Scene }
  /** New, or changed. */
  | { readonly type: 'message'; readonly message: ShownMessage }
  | { readonly type: 'messages-gone'; readonly channelId: string; readonly ids: readonly string[] }
  | { readonly type: 'log'; readonly lines: readonly LogLine[] };

/** A file sent as the form part `files[<index>]`. */
export interface WireFile {
  readonly file: number;
}

/** The value of a command's option: users, roles and channels by id. */
export type WireOption = string | number | boolean | WireFile;
/** The value of a form's field: text and a radio's choice, a checkbox, choices and ids, files. */
export type WireField = string | boolean | readonly string[] | readonly WireFile[];

export interface OpenForm {
  /** The interaction that the form answers. */
  readonly openerId: string;
  readonly data: APIModalInteractionResponseCallbackData;
}

/** The result of an interaction. Its message, if any, comes over the WebSocket. */
export type Settled =
  | { readonly kind: 'done' }
  | { readonly kind: 'form'; readonly form: OpenForm }
  /** In the words of Discord's client: "The application did not respond". */
  | { readonly kind: 'failed'; readonly reason: string };

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

interface On {
  readonly channelId: string;
  readonly messageId: string;
}

/** The acts of a person, by name: the request and its answer. */
export interface Acts {
  /** The commands that the client offers to this person in this channel, with all their localizations. */
  offered: { body: { channelId: string }; answer: { commands: readonly APIApplicationCommand[] } };
  /** Up to 50 messages, oldest first: the newest, or those before one. */
  history: {
    body: { channelId: string; beforeId?: string };
    answer: { messages: readonly ShownMessage[]; hasMore: boolean };
  };
  /** `name` is the whole path: `moment share`. */
  command: {
    body: { channelId: string; name: string; options: Readonly<Record<string, WireOption>> };
    answer: Settled;
  };
  autocomplete: {
    body: {
      channelId: string;
      name: string;
      option: string;
      typed: string;
      others: Readonly<Record<string, WireOption>>;
    };
    answer: { choices: readonly Choice[] };
  };
  /** A context menu command on a message or a user. */
  menu: {
    body: { channelId: string; name: string; target: { messageId: string } | { userId: string } };
    answer: Settled;
  };
  press: { body: On & { customId: string }; answer: Settled };
  select: { body: On & { customId: string; values: readonly string[] }; answer: Settled };
  submit: { body: { openerId: string; values: Readonly<Record<string, WireField>> }; answer: Settled };
  react: { body: On & { emoji: string }; answer: Done };
  unreact: { body: On & { emoji: string }; answer: Done };
  send: {
    body: { channelId: string; text: string; files: readonly WireFile[]; replyToId?: string; ping?: boolean };
    answer: { messageId: string };
  };
  edit: { body: On & { text: string }; answer: Done };
  delete: { body: On; answer: Done };
  dismiss: { body: On; answer: Done };
  /** From a message, or in the channel without one. */
  openThread: {
    body: { channelId: string; messageId?: string; name: string };
    answer: { channelId: string };
  };
  locale: { body: { locale: Locale }; answer: Done };
}

export type Done = Record<string, never>;
export type ActName = keyof Acts;

/** Faults on demand: `POST /page/trouble`. */
export type Trouble =
  /** The bot's next answer to an interaction takes 4 s, which is too long. */
  | 'slow'
  /** The next three requests are rate-limited, for a second each. */
  | 'rate-limit'
  /** The next two requests fail with 500. */
  | 'server-error'
  /** What the bot uploads takes as long as over an ordinary line of a home. */
  | 'slow-line'
  /** The bot's next answer to an interaction is carried out, but the connection closes before the bot hears of it. */
  | 'lost-answer'
  /** The next request that needs the bot's token is answered with 401. */
  | 'unauthorised'
  /** The bot's next answer to an interaction meets a 403 with a page of HTML. */
  | 'forbidden-page'
  /** The bot's clock is ten seconds ahead of Discord's. */
  | 'host-clock'
  /** The gateway's connection drops. */
  | 'cut-gateway'
  | 'restart-bot'
  /** Every file link given out so far expires. */
  | 'expire-links'
  /** Cancels the faults that are planned and have not happened yet, and brings line and clock right. */
  | 'calm';

/** The body of an answer whose status is 400 or above. */
export interface Refused {
  /** What happened and what to do about it, in words for a person. */
  readonly message: string;
}
