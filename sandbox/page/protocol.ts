import type {
  APIApplicationCommand,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIRole,
  Locale,
} from 'discord-api-types/v10';

/**
 * What the page and the sandbox say to each other. Types only, since both a browser and Node read this file.
 *
 * A window is one person: `/?as=<username>&channel=<id>`. It does things by `POST /page/as/<username>/<act>`, and
 * learns of all that changes over the WebSocket `/page/live?as=<username>`.
 */

export interface Persona {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  /** In a few words: "Member from Malta". */
  readonly about: string;
  readonly locale: Locale;
  readonly roles: readonly string[];
  /** In words, those that tell this person from others: "Manage Messages". */
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
  /** Of a thread: the channel that it hangs on. */
  readonly parentId?: string;
  /** Of a thread: the message that it began with, if any. */
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
  | { readonly kind: 'running' | 'starting' | 'stopping' | 'stopped' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Everything but messages, as one person sees it. Sent anew whenever any of it changes. */
export interface Scene {
  readonly application: { readonly id: string; readonly name: string };
  readonly me: Persona;
  readonly personas: readonly Persona[];
  readonly guilds: readonly PlaceGuild[];
  /** The conversation with the bot. */
  readonly direct: PlaceChannel;
  readonly bot: BotState;
  readonly limits: {
    /** Bytes of one file. */
    readonly file: number;
    /** Characters of one message of this person. */
    readonly message: number;
  };
}

/** A message as this person sees it, and what a client knows beside it. */
export type ShownMessage = APIMessage & {
  /** Of an answer to a command, as the client names it: `/moment share`, of a menu `Look up`. */
  readonly usedCommand?: string;
  /** The thread that was opened from this message. */
  readonly threadId?: string;
};

/** What went over the wire between the bot and the sandbox, for the panel of developers. */
export interface LogLine {
  /** Rises by one a line. */
  readonly number: number;
  readonly kind: 'interaction' | 'request';
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
  /** `POST`; of an interaction `→`. */
  readonly method: string;
  /** A path below `/api/v10`; of an interaction `/moment share`, `button goosebump:1`. */
  readonly what: string;
  /** Of an interaction: who. */
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

/** A file among the parts of a form: its part is `files[<index>]`. */
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

/** What came of an interaction. A message that it led to comes over the WebSocket. */
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

/** The acts of a person, by name: what is sent, and what is answered. */
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
  /** A command of the menu on a message or a user. */
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
  /** From a message, or in the channel alone. */
  openThread: {
    body: { channelId: string; messageId?: string; name: string };
    answer: { channelId: string };
  };
  locale: { body: { locale: Locale }; answer: Done };
}

export type Done = Record<string, never>;
export type ActName = keyof Acts;

/** Mishaps on demand: `POST /page/trouble`. */
export type Trouble =
  /** The next answer of the bot to an interaction takes 4 s: too long. */
  | 'slow'
  /** The next three requests are rate-limited, for a second each. */
  | 'rate-limit'
  /** The next two requests fail with 500. */
  | 'server-error'
  /** The gateway's connection drops. */
  | 'cut-gateway'
  | 'restart-bot'
  /** Every link to a file that was given out ends. */
  | 'expire-links'
  /** Takes back what is planned and has not happened. */
  | 'calm';

/** What an act answers with a status of 400 and above. */
export interface Refused {
  /** What happened and what to do, for a person. */
  readonly message: string;
}
