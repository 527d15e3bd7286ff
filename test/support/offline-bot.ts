import { createApp, loadRegistry } from '../../src/app.ts';
import { Films } from '../../src/data/catalogue/films.ts';
import { LiveFilms } from '../../src/data/live/live-films.ts';
import { personHashWith } from '../../src/data/privacy/person-hash.ts';
import { digestChannelIn } from '../../src/flows/digest/digest-channel.ts';
import { namesOfCountry, namesOfLanguage } from '../../src/i18n/countries.ts';
import type { MessageView } from '../../src/interactions/answer.ts';
import type { ChannelMessages } from '../../src/interactions/channel-messages.ts';
import { createLog, type Log } from '../../src/log.ts';
import type { App } from '../../src/services/app.ts';
import { loadSettings } from '../../src/settings/load-settings.ts';
import { messageIds, NOW } from './builders.ts';
import { catalogue, people } from './catalogue.ts';
import { drawingsHere } from './drawings-here.ts';
import { MemoryStore } from './memory-store.ts';
import { offlineClient } from './offline-client.ts';
import { SomeThreads } from './some-threads.ts';
import { createUse, type UsePart } from './use.ts';

/** Everybody's client: without a connection. */
export const client = offlineClient();
/** Of a bot that is in no server: each has its commands alone. */
const absent = offlineClient(undefined, []);
const films = new Films(catalogue, namesOfCountry, namesOfLanguage);
const settings = await loadSettings();
/** All parts of the bot. */
export const registry = await loadRegistry();

/** One change to a message of the bot in a channel. */
type ChannelWork =
  | { readonly kind: 'posted' | 'edited'; readonly channel: string; readonly view: MessageView }
  | { readonly kind: 'removed'; readonly channel: string; readonly message: string };

/** The complete bot, with a store in memory and a channel that only records. */
export interface OfflineBot {
  readonly app: App;
  /** What the store contains, by key. */
  readonly rows: ReadonlyMap<string, string>;
  /** Threads that started from messages. */
  readonly threads: SomeThreads;
  readonly channelWork: readonly ChannelWork[];
  /** Every line of the log. */
  readonly logged: readonly Record<string, unknown>[];
  readonly log: Log;
  readonly use: UsePart;
  /** From now on posting a message in a channel fails so, or not any more. Answers are taken. */
  failPosts(error: Error | undefined): void;
}

interface OfflineOptions {
  /** Whether the servers have its commands, but not the bot itself. */
  readonly commandsAlone?: boolean;
  /** The language of the server, if it is a Community. */
  readonly serverLocale?: () => string | undefined;
  /** What the store contains at the start, as `rows` of another bot. */
  readonly stored?: ReadonlyMap<string, string>;
  /** The rows of a store that several bots share. */
  readonly shared?: Map<string, string>;
  /** Whether this one works for that server; by default, for all. */
  readonly isOurs?: (guild: string) => boolean;
}

export function offlineBot({
  commandsAlone = false,
  serverLocale = () => 'en-US',
  stored = new Map(),
  shared,
  isOurs = () => true,
}: OfflineOptions = {}): OfflineBot {
  const connected = commandsAlone ? absent : client;
  const rows = shared ?? new Map<string, string>(stored);
  const store = new MemoryStore(rows);
  const channelWork: ChannelWork[] = [];
  const threads = new SomeThreads();
  let fault: Error | undefined;
  const logged: Record<string, unknown>[] = [];
  const log = createLog('debug', { write: (line) => logged.push(JSON.parse(line)) });
  const {
    app: composed,
    cards,
    logChannel,
    reportCards,
    talks,
  } = createApp({
    films,
    people,
    live: new LiveFilms({ sources: [], log }),
    drawings: drawingsHere(log),
    store,
    isOurs,
    personHash: personHashWith(Buffer.alloc(32)),
    libraryBytes: Number.POSITIVE_INFINITY,
    apiUrl: 'https://discord.com/api',
    messages: recordingMessages(channelWork, () => fault),
    direct: { channelWith: async (user) => user, isIn: async () => true },
    threads,
    roomIn: () => 'fits',
    settings,
    serverLocale,
    self: () => client.user?.id,
    isMember: (guild) => connected.guilds.cache.has(guild),
    mayShow: () => true,
    now: () => NOW,
    channelIn: (guild, channel) => digestChannelIn(connected.guilds.cache.get(guild), channel),
    log,
  });
  const app: App = { ...composed, now: () => NOW, random: () => 0 };
  const use = createUse({
    app,
    client: connected,
    settled: () => Promise.all([cards.drain(), logChannel.drain(), reportCards.drain(), talks.drain()]),
  });
  const failPosts = (error: Error | undefined) => {
    fault = error;
  };
  return { app, rows, channelWork, threads, logged, log, use, failPosts };
}

function recordingMessages(work: ChannelWork[], fault: () => Error | undefined): ChannelMessages {
  return {
    async post(channel, view) {
      const error = fault();
      if (error) throw error;
      work.push({ kind: 'posted', channel, view });
      return { id: messageIds(), channel, attachments: [] };
    },
    async edit(channel, _message, view) {
      work.push({ kind: 'edited', channel, view });
    },
    async remove(channel, message) {
      work.push({ kind: 'removed', channel, message });
    },
    fileLinks: () => Promise.resolve(new Map()),
    listAfter: async () => [],
  };
}
