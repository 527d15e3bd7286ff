import type {
  LiveEvent,
  LogLine,
  PlaceChannel,
  PlaceGuild,
  Scene,
  ShownMessage,
} from '../../page/protocol.ts';

/** What this window knows. */
export interface State {
  readonly link: 'connecting' | 'open' | 'lost';
  readonly as: string;
  readonly scene: Scene | undefined;
  readonly channelId: string | undefined;
  /** By channel id; only channels that were opened. */
  readonly histories: Readonly<Record<string, History>>;
  readonly log: readonly LogLine[];
  /** Notices that belong to no message, such as refusals; newest last. */
  readonly notices: readonly Notice[];
  /** By channel id: how many messages came since it was last open in this window. Missing means none. */
  readonly unread: Readonly<Record<string, number>>;
  /** The message that the composer replies to. */
  readonly answering: ShownMessage | undefined;
  /** The person's own message that the composer edits. */
  readonly editing: ShownMessage | undefined;
}

export interface History {
  /** Oldest first. */
  readonly messages: readonly ShownMessage[];
  /** Whether there are older ones. */
  readonly hasMore: boolean;
}

export interface Notice {
  readonly id: number;
  readonly text: string;
}

/** The panel keeps this many lines. */
const longestLog = 500;

export function firstState({ as, channelId }: { readonly as: string; readonly channelId?: string }): State {
  return {
    link: 'connecting',
    as,
    scene: undefined,
    channelId,
    histories: {},
    log: [],
    notices: [],
    unread: {},
    answering: undefined,
    editing: undefined,
  };
}

function upsert(history: History, message: ShownMessage): History {
  const { messages } = history;
  const at = messages.findIndex((each) => each.id === message.id);
  if (at >= 0) return { ...history, messages: messages.with(at, message) };
  const isOlder = messages[0] !== undefined && BigInt(message.id) < BigInt(messages[0].id);
  // An older message that was never loaded comes with the history.
  return isOlder ? history : { ...history, messages: [...messages, message] };
}

function without(history: History, ids: readonly string[]): History {
  return { ...history, messages: history.messages.filter((message) => !ids.includes(message.id)) };
}

export function after(history: History, event: LiveEvent): History {
  if (event.type === 'message') return upsert(history, event.message);
  return event.type === 'messages-gone' ? without(history, event.ids) : history;
}

export function withLog(log: readonly LogLine[], lines: readonly LogLine[]): readonly LogLine[] {
  const last = log.at(-1)?.number ?? -1;
  return [...log, ...lines.filter((line) => line.number > last)].slice(-longestLog);
}

/** Counts a new message if somebody else wrote it and its channel is not open. */
export function withUnread(
  unread: State['unread'],
  message: ShownMessage,
  { openId, myId }: { readonly openId: string | undefined; readonly myId: string | undefined },
): State['unread'] {
  const { channel_id: channelId, author } = message;
  if (channelId === openId || author.id === myId) return unread;
  return { ...unread, [channelId]: (unread[channelId] ?? 0) + 1 };
}

export function withoutUnread(unread: State['unread'], channelId: string): State['unread'] {
  if (!(channelId in unread)) return unread;
  const { [channelId]: _, ...others } = unread;
  return others;
}

/** Every channel that this person can see, including threads and the direct messages with the bot. */
export function channelsOf(scene: Scene): readonly PlaceChannel[] {
  return [...scene.guilds.flatMap((guild) => guild.channels), scene.direct];
}

export function channelWith(scene: Scene | undefined, id: string | undefined): PlaceChannel | undefined {
  return scene && channelsOf(scene).find((channel) => channel.id === id);
}

export function guildOf(scene: Scene, channel: PlaceChannel | undefined): PlaceGuild | undefined {
  return scene.guilds.find((guild) => guild.id === channel?.guildId);
}
