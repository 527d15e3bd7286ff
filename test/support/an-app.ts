import type { REST } from 'discord.js';
import { createApp } from '../../src/app.ts';
import { Films } from '../../src/data/catalogue/films.ts';
import { People } from '../../src/data/catalogue/people.ts';
import { LiveFilms } from '../../src/data/live/live-films.ts';
import { personHashWith } from '../../src/data/privacy/person-hash.ts';
import type { RecordStore } from '../../src/data/store/record-store.ts';
import { type ChannelMessages, channelMessages } from '../../src/interactions/channel-messages.ts';
import type { ChannelThreads } from '../../src/interactions/channel-threads.ts';
import type { DirectMessages } from '../../src/interactions/direct-messages.ts';
import type { ThreadRoom } from '../../src/interactions/thread-permissions.ts';
import type { App } from '../../src/services/app.ts';
import type { PostedCards } from '../../src/services/cards/posted-cards.ts';
import type { Letters } from '../../src/services/letters/letters.ts';
import type { TalkThreads } from '../../src/services/talk/talk-threads.ts';
import { loadSettings } from '../../src/settings/load-settings.ts';
import { NOW } from './builders.ts';
import { drawingsHere } from './drawings-here.ts';
import { catalogueWith } from './made-catalogue.ts';
import { SomeThreads } from './some-threads.ts';

const settings = await loadSettings();

/** Without any films: most of what people do is the same for every film, and reading the catalogue takes a while. */
const noFilms = catalogueWith([]);

/** The bot's own id. */
export const SELF = '800000000000000001';

/**
 * Everything that a handler may use, with that store and that Discord.
 * @param libraryBytes the maximum that all libraries may take in memory
 */
export function anApp(rest: REST, store: RecordStore, libraryBytes = Number.POSITIVE_INFINITY): AnApp {
  return anAppIn(channelMessages(rest), store, libraryBytes);
}

interface AnApp {
  readonly app: App;
  readonly cards: PostedCards;
  readonly letters: Letters;
  readonly talks: TalkThreads;
  readonly warned: readonly object[];
}

/** Everybody takes messages, and is in every server. */
const OPEN: DirectMessages = { channelWith: async (user) => user, isIn: async () => true };

interface Further {
  readonly threads?: ChannelThreads;
  readonly roomIn?: (channel: string) => ThreadRoom;
  readonly direct?: DirectMessages;
  /** By default, the bot is a member of every server. */
  readonly isMember?: () => boolean;
  /** By default, every server is within reach. */
  readonly isAvailable?: () => boolean;
  /** By which the bot does what is due; by default, time stands still. */
  readonly now?: () => number;
}

/** The same with those channels. */
export function anAppIn(
  messages: ChannelMessages,
  store: RecordStore,
  libraryBytes = Number.POSITIVE_INFINITY,
  mayShow = (_channel: string) => true,
  {
    threads = new SomeThreads(),
    roomIn = () => 'fits',
    direct = OPEN,
    isMember = () => true,
    isAvailable = () => true,
    now = () => NOW,
  }: Further = {},
): AnApp {
  const warned: object[] = [];
  const log = { warn: (facts: object) => void warned.push(facts), debug: () => undefined };
  const { app, cards, letters, talks } = createApp({
    films: new Films(noFilms, () => []),
    people: new People(noFilms),
    live: new LiveFilms({ sources: [], log }),
    drawings: drawingsHere(log),
    store,
    personHash: personHashWith(Buffer.alloc(32)),
    libraryBytes,
    apiUrl: 'https://discord.com/api',
    messages,
    direct,
    serverName: () => 'Film Night',
    threads,
    roomIn: (_guild, channel) => roomIn(channel),
    settings,
    serverLocale: () => 'en-US',
    self: () => SELF,
    isMember,
    isAvailable,
    mayShow: (_guild, channel) => mayShow(channel),
    channelIn: () => undefined,
    now,
    log,
  });
  return { app: { ...app, now: () => NOW, random: () => 0 }, cards, letters, talks, warned };
}
