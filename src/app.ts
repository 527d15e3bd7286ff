import type { Client } from 'discord.js';
import type { Config } from './config.ts';
import { keepBackups } from './data/backup/keep-backups.ts';
import { Films } from './data/catalogue/films.ts';
import { loadCatalogue } from './data/catalogue/load-catalogue.ts';
import { People } from './data/catalogue/people.ts';
import { AlikeMoments } from './data/community/alike-moments.ts';
import { Communities } from './data/community/communities.ts';
import { Drafts } from './data/community/drafts.ts';
import { KeptQueries } from './data/community/kept-queries.ts';
import { MomentSearches } from './data/community/moment-searches.ts';
import type { SearchNames } from './data/community/moment-texts.ts';
import { Notices } from './data/community/notices.ts';
import { PersonErasures } from './data/community/person-erasures.ts';
import { Presences } from './data/community/presences.ts';
import { keepPurged } from './data/community/purge.ts';
import { Walks } from './data/community/walks.ts';
import { LiveFilms } from './data/live/live-films.ts';
import { openSources } from './data/live/open-sources.ts';
import { PersonExports } from './data/privacy/person-exports.ts';
import { openPersonHash } from './data/privacy/person-hash.ts';
import { openStore } from './data/store/open-store.ts';
import { NewerRecord } from './data/store/read-record.ts';
import { type RecordStore, StoreError } from './data/store/record-store.ts';
import { openSnapshot } from './data/store/snapshot.ts';
import { uploadOrigins } from './data/uploads/upload-origins.ts';
import { Uploads } from './data/uploads/uploads.ts';
import { closeGateway, connect, createClient, lossOf } from './discord/client.ts';
import { communityLocale } from './discord/community-locale.ts';
import { clockOf } from './discord/discord-clock.ts';
import { gatewayState } from './discord/gateway-state.ts';
import { setInstallSettings } from './discord/install-settings.ts';
import { listen } from './discord/listen.ts';
import { registerCommands } from './discord/register-commands.ts';
import { tokenLoss } from './discord/token-loss.ts';
import { titlesOf } from './domain/film.ts';
import { type Operator, untold } from './domain/operator.ts';
import type { Place } from './domain/place.ts';
import { auditFacts } from './flows/audit/audit-facts.ts';
import { digestChannelIn } from './flows/digest/digest-channel.ts';
import { tellNews } from './flows/inbox/tell-news.ts';
import { numberOnCard } from './flows/moment/recognise-card.ts';
import { type Health, openHealth } from './health/open-health.ts';
import { namesOfCountry, namesOfLanguage } from './i18n/countries.ts';
import { SPOKEN } from './i18n/languages.ts';
import { textsFor } from './i18n/texts.ts';
import { readersIn } from './interactions/audience.ts';
import { type ChannelMessages, channelMessages } from './interactions/channel-messages.ts';
import { type ChannelThreads, channelThreads } from './interactions/channel-threads.ts';
import { commandData } from './interactions/command-data.ts';
import type { Handled } from './interactions/course.ts';
import { type DirectMessages, directMessages } from './interactions/direct-messages.ts';
import { inviteLink } from './interactions/invite.ts';
import { loadParts } from './interactions/load-parts.ts';
import { createRegistry, type Registry } from './interactions/registry.ts';
import { Router } from './interactions/router.ts';
import { type ThreadRoom, threadRoomIn } from './interactions/thread-permissions.ts';
import { UserError } from './interactions/user-error.ts';
import type { Log } from './log.ts';
import { omdbWork } from './omdb-work.ts';
import { Drawings } from './pictures/drawings.ts';
import { DrawingWorker } from './pictures/worker/drawing-worker.ts';
import type { Embedder } from './search/likeness/embedder.ts';
import type { App } from './services/app.ts';
import { LogChannel } from './services/audit/log-channel.ts';
import { PostedCards } from './services/cards/posted-cards.ts';
import { StandingPictures } from './services/cards/standing-pictures.ts';
import { DigestClock } from './services/digest/digest-clock.ts';
import { DigestMessages, type DigestMessagesOptions } from './services/digest/digest-messages.ts';
import { Languages } from './services/language/languages.ts';
import { Letters } from './services/letters/letters.ts';
import { ReportCards } from './services/reports/report-cards.ts';
import { ReviewNotices } from './services/review/review-notices.ts';
import { TalkThreads } from './services/talk/talk-threads.ts';
import { loadSettings } from './settings/load-settings.ts';
import { StartError } from './start-error.ts';
import { KeyedQueue } from './tasks/queue.ts';
import type { Rounds } from './tasks/rounds.ts';
import { VERSION } from './version.ts';
import { auditMessage } from './views/audit/audit-line.ts';
import { digestMessage } from './views/digest/digest-message.ts';
import { ids } from './views/kit/custom-ids.ts';
import { letterMessage } from './views/letter/letter.ts';
import { momentCard } from './views/moment/moment-card.ts';
import { reportCard } from './views/reports/report-card.ts';
import { reviewNotice } from './views/review/review-notice.ts';
import { talkName } from './views/talk/talk-name.ts';

export interface RunningBot {
  /** The link with which the bot is added to a server. */
  readonly invite: string;
  /** Finishes what is under way, then closes the store. May be called twice. */
  stop(): Promise<void>;
  /** Resolves if Discord closes the connection for good and the bot can't reconnect. */
  readonly lost: Promise<void>;
  readonly log: Log;
}

/**
 * Starts the bot completely, or leaves nothing running.
 * @throws {TextsError} if a language lacks texts
 * @throws {StoreError} if storage can't be opened
 * @throws {StartError} if Discord refuses the bot
 */
export async function startBot(config: Config, log: Log): Promise<RunningBot> {
  const health = await openHealth(config.healthPort);
  try {
    return await startWith(config, log, health);
  } catch (error) {
    await health?.stop();
    throw error;
  }
}

async function startWith(config: Config, log: Log, health: Health | undefined): Promise<RunningBot> {
  const registry = await loadRegistry();
  // First of all: they need the texts of every language, and what a language lacks should be told before anything is opened.
  const commands = commandData(registry, config.devGuildId === undefined ? 'everywhere' : 'one server');
  const { films, people } = await loadFilms();
  const opened = await openStore(config.databaseUrl, { log, key: config.encryptionKey });
  const store = health?.watch(opened) ?? opened;
  const personHash = await openPersonHash(store).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const client = createClient(config, log);
  const sources = await openSources({
    configs: config.sources,
    omdbWork,
    store,
    log,
    version: VERSION,
    now: Date.now,
  });
  const live = new LiveFilms({ sources: sources.sources, log });
  const drawings = new Drawings({ drawer: new DrawingWorker(), log });
  const messages = channelMessages(client.rest);
  const settings = await loadSettings();
  const { app, cards, logChannel, reportCards, reviewNotices, talks, digests, digestClock, letters } =
    createApp({
      films,
      people,
      live,
      drawings,
      store,
      personHash,
      libraryBytes: config.libraryBytes,
      operator: config.operator,
      apiUrl: config.apiUrl,
      messages,
      direct: directMessages(client.rest),
      threads: channelThreads(client.rest),
      roomIn(guild, channel) {
        const server = client.guilds.cache.get(guild);
        return server ? threadRoomIn(server, channel) : 'forbidden';
      },
      settings,
      serverName: (guild) => client.guilds.cache.get(guild)?.name,
      serverLocale: (guild) => communityLocale(client.guilds.cache.get(guild)),
      self: () => client.user?.id,
      isMember: (guild) => client.guilds.cache.has(guild),
      isAvailable: (guild) => client.guilds.cache.get(guild)?.available === true,
      mayShow(guild, channel, place) {
        const server = client.guilds.cache.get(guild);
        return server !== undefined && readersIn(server, channel).mayRead(place);
      },
      channelIn: (guild, channel) => digestChannelIn(client.guilds.cache.get(guild), channel),
      log,
    });
  const { ageOf } = clockOf(client.rest);
  const onHandled = (handled: Handled) => {
    logHandled(handled, log);
    health?.handled(handled);
  };
  const routes = { registry, app, log, explain: explainStore, ageOf, afterwards: tellNews, onHandled };
  const router = new Router(routes);
  health?.follow({
    gateway: () => gatewayState(client),
    ping: () => client.ws.ping,
    servers: () => client.guilds.cache.size,
    cardsBehind: () => cards.behind,
    libraries: () => app.communities.loaded,
  });
  const listening = listen(client, registry, router, app, log);
  const closed = lossOf(client);

  const stopping = new AbortController();
  let caughtUp = Promise.resolve();
  let purging: Rounds | undefined;
  let backups: Rounds | undefined;
  const end = async () => {
    stopping.abort();
    const done = listening.stop();
    await closeGateway(client, config);
    await done;
    await caughtUp;
    await purging?.stop();
    await backups?.stop();
    await app.erasures.stop();
    await cards.stop();
    await logChannel.stop();
    await reportCards.stop();
    await reviewNotices.stop();
    await digestClock.stop();
    await digests.stop();
    await drawings.close();
    await letters.stop();
    await talks.stop();
    await app.communities.close();
    await sources.close();
    await store.close();
    await health?.stop();
  };
  try {
    const ready = await connect(client, config);
    const commandsChanged = await announce(ready, commands, config);
    // Without them the bot works as before; only whoever adds it by Discord's own button may add too little.
    const install = await setInstallSettings(client.rest).catch((error: unknown) => {
      log.warn({ err: error }, 'install settings not set');
      return undefined;
    });
    const lacking = install?.isPublic ? untold(config.operator) : [];
    if (lacking.length > 0) {
      log.warn({ lacking }, 'this bot is public, and Discord’s terms ask its operator to tell these');
    }
    const invite = inviteLink(ready.application.id);
    const servers = ready.guilds.cache.size;
    log.info({ bot: ready.user.tag, servers, commandsChanged, invite }, 'ready');
    const lost = Promise.race([closed, tokenLoss(client.rest, config.token, log)]);
    const clock = { catchUp: (guild: string) => digestClock.plan(guild) };
    const left = [cards, reportCards, reviewNotices, letters, talks, digests, clock];
    caughtUp = catchUp(ready, app, left, { log, stopping: stopping.signal });
    const release = (guild: string) => app.communities.drop(guild);
    const isMember = (guild: string) => client.guilds.cache.has(guild);
    const { communities } = app;
    purging = keepPurged({ store, communities, log, now: Date.now, release, isMember });
    backups = dailyBackups(config, log);
    return { invite, lost, log, stop: endOnce(end, log) };
  } catch (error) {
    await end().catch((again: unknown) => log.error({ err: again }, 'could not stop cleanly'));
    throw error;
  }
}

let loaded: Promise<Pick<App, 'films' | 'people'>> | undefined;

/** Loaded once per process: several bots may run in one, as in the sandbox, and the films that ship with them never change. */
function loadFilms(): Promise<Pick<App, 'films' | 'people'>> {
  loaded ??= (async () => {
    const catalogue = await loadCatalogue();
    return {
      films: new Films(catalogue, namesOfCountry, namesOfLanguage),
      people: new People(catalogue),
    };
  })();
  return loaded;
}

interface Foundation extends Pick<App, 'films' | 'people' | 'live' | 'drawings' | 'settings' | 'personHash'> {
  readonly store: RecordStore;
  /** The memory limit for all communities together. */
  readonly libraryBytes: number;
  /** The base of Discord's API. */
  readonly apiUrl: string;
  readonly messages: ChannelMessages;
  readonly direct: DirectMessages;
  readonly threads: ChannelThreads;
  /** By default, nothing is known about them. */
  readonly operator?: Operator;
  /** The language of a server if it is a Community. */
  serverLocale(guild: string): string | undefined;
  /** The name of a server, if the bot knows it. */
  serverName?(guild: string): string | undefined;
  /** Milliseconds since 1970; by default, by the host's clock. */
  now?(): number;
  /** The bot's own id, once Discord has told it. */
  self(): string | undefined;
  /** Whether the bot is a member of the server, which may have its commands alone. */
  isMember(guild: string): boolean;
  /** Whether the channels of the server are known; by default, they are. */
  isAvailable?(guild: string): boolean;
  /** Whether threads can start from messages in that channel. */
  roomIn(guild: string, channel: string): ThreadRoom;
  /** Whether everybody who can see that channel may read what was told in the place. */
  mayShow(guild: string, channel: string, place: Place): boolean;
  /** What the bot knows of a channel for digests. */
  readonly channelIn: DigestMessagesOptions['channelIn'];
  readonly log: Pick<Log, 'warn'>;
}

interface Created {
  readonly app: App;
  readonly cards: PostedCards;
  readonly logChannel: LogChannel;
  readonly reportCards: ReportCards;
  readonly reviewNotices: ReviewNotices;
  readonly digests: DigestMessages;
  readonly digestClock: DigestClock;
  readonly letters: Letters;
  readonly talks: TalkThreads;
}

/** Builds the app from what it depends on. It opens no connection to Discord itself. */
export function createApp(foundation: Foundation): Created {
  const {
    films,
    people,
    live,
    drawings,
    store,
    libraryBytes,
    apiUrl,
    messages,
    threads,
    settings,
    personHash,
    direct,
    serverName = () => undefined,
    self,
    isMember,
    isAvailable = () => true,
    roomIn,
    mayShow,
    channelIn,
    now = Date.now,
    log,
  } = foundation;
  const languages = new Languages(foundation.serverLocale);
  const communities = new Communities(store, log, {
    maxHeapBytes: libraryBytes,
    onStale: (guild, number) => cards.expect(guild, number),
    onDeed: (guild, entry) => logChannel.post(guild, entry),
    onReport: (guild, number) => reportCards.refresh(guild, number),
    onReview: (guild) => reviewNotices.refresh(guild),
    onDigest: (guild, slot) => digests.refresh(guild, slot),
    onSetting: (guild, name) => void digestClock.changed(guild, name),
    onLetter(guild, user) {
      void letters.expect(guild, user).catch((error: unknown) => {
        log.warn({ err: error, guild }, 'letter not scheduled; it is at the next start');
      });
    },
    onTalk: (guild, number) => talks.refresh(guild, number),
  });
  const uploads = new Uploads(store, log, uploadOrigins(apiUrl));
  const cards: PostedCards = new PostedCards({
    messages,
    communities,
    films,
    uploads,
    draw: (facts, community) => momentCard(facts, textsFor(languages.shared(community))),
    self,
    numberOn: numberOnCard,
    isMember,
    isAvailable,
    mayShow,
    log,
  });
  const logChannel: LogChannel = new LogChannel({
    communities,
    messages,
    isMember,
    draw(entry, community) {
      const texts = textsFor(languages.shared(community));
      return auditMessage(auditFacts({ films, settings, languages }, community, entry, texts), texts);
    },
    log,
  });
  const reportCards: ReportCards = new ReportCards({
    communities,
    messages,
    isMember,
    draw: (reported, community) =>
      reportCard(
        { ...reported, film: films.find(reported.moment.film, community.library) },
        textsFor(languages.shared(community)),
      ),
    log,
  });
  const reviewNotices: ReviewNotices = new ReviewNotices({
    communities,
    messages,
    isMember,
    draw: (waiting, community) => reviewNotice(waiting, textsFor(languages.shared(community))),
    log,
  });
  const digests: DigestMessages = new DigestMessages({
    communities,
    films,
    messages,
    self,
    channelIn,
    draw: (facts, community) => digestMessage(facts, textsFor(languages.shared(community))),
    slotOn: (customIds) =>
      customIds.map((id) => ids.tellIt.parse(id)?.slot).find((slot) => slot !== undefined),
    now,
    log,
  });
  const digestClock: DigestClock = new DigestClock({
    communities,
    messages: digests,
    channelIn,
    now,
    log,
  });
  const letters: Letters = new Letters({
    communities,
    messages,
    people: direct,
    isMember,
    draw: (moments, community, user) =>
      letterMessage(
        { guild: community.guild, server: serverName(community.guild), moments },
        textsFor(languages.forPerson(community, user)),
      ),
    now,
    log,
  });
  const talks: TalkThreads = new TalkThreads({
    communities,
    threads,
    isMember,
    roomIn,
    name: (moment, community) =>
      talkName(moment, films.find(moment.film, community.library), textsFor(languages.shared(community))),
    log,
  });
  const app: App = {
    films,
    people,
    live,
    drawings,
    communities,
    alike: new AlikeMoments(openEmbedder, log),
    drafts: new Drafts(store, log),
    queries: new KeptQueries(store, log),
    searches: new MomentSearches(searchNames(films), (error) =>
      log.warn({ err: error }, 'the search in moments failed'),
    ),
    notices: new Notices(store, log),
    uploads,
    cards,
    reportCards,
    reviewNotices,
    digests,
    digestClock,
    talks,
    letters,
    messages,
    pictures: new StandingPictures({ messages, log }),
    arriving: new Set(),
    settings,
    languages,
    personHash,
    walks: new Walks(store, log),
    erasures: new PersonErasures({ communities, store, log }),
    exports: new PersonExports(store),
    presences: new Presences({ store, self, now }),
    operator: foundation.operator ?? {},
    perMessage: new KeyedQueue(),
    now,
    random: Math.random,
  };
  return { app, cards, logChannel, reportCards, reviewNotices, talks, digests, digestClock, letters };
}

/** Films are found by all their titles, and moments by their moods in every language. */
function searchNames(films: Films): SearchNames {
  const spoken = [...SPOKEN.keys()].map((locale) => textsFor(locale).moods);
  return {
    titles: (id, library) => {
      const film = films.find(id, library);
      return film ? titlesOf(film) : [id];
    },
    labels: ({ moods }) => moods.flatMap((mood) => [...new Set(spoken.map((names) => names[mood]))]),
  };
}

/** One server after another: each may need its library, and most have nothing to catch up on. */
async function catchUp(
  client: Client<true>,
  app: App,
  cards: readonly Pick<PostedCards, 'catchUp'>[],
  { log, stopping }: { readonly log: Log; readonly stopping: AbortSignal },
): Promise<void> {
  await app.presences.takeIn([...client.guilds.cache.keys()], stopping).catch((error: unknown) => {
    log.warn({ err: error }, 'servers not compared with those of before; they are at the next start');
  });
  await app.erasures.resume(stopping).catch((error: unknown) => {
    log.warn({ err: error }, 'erasures not resumed; they are tried again at the next start');
  });
  for (const guild of [...client.guilds.cache.keys()]) {
    if (stopping.aborted) return;
    for (const one of cards) {
      await one.catchUp(guild).catch((error: unknown) => {
        log.warn({ err: error, guild }, 'not all caught up; it is tried again at the next start');
      });
    }
  }
}

/** One backup a day, if there is a folder for them. */
function dailyBackups({ backups, databaseUrl, encryptionKey: key }: Config, log: Log): Rounds | undefined {
  if (!backups) return undefined;
  const open = () => openSnapshot(databaseUrl, key);
  return keepBackups({ ...backups, key, open, log, release: VERSION, now: () => new Date() });
}

/** Registers the commands with Discord. Returns whether they had changed. */
async function announce(
  client: Client<true>,
  commands: ReturnType<typeof commandData>,
  { devGuildId, apiUrl }: Config,
): Promise<boolean> {
  try {
    return await registerCommands(client.rest, client.application.id, devGuildId, commands);
  } catch (error) {
    throw new StartError('commands', apiUrl, { cause: error });
  }
}

/** One line for each. What is suggested while somebody types is of interest to developers alone. */
function logHandled({ id, kind, ...facts }: Handled, log: Log): void {
  const level = kind === 'autocomplete' ? 'debug' : 'info';
  log[level]({ interaction: id, kind, ...facts }, 'interaction');
}

/** Everyone who calls it waits for the same shutdown. */
function endOnce(end: () => Promise<void>, log: Log): () => Promise<void> {
  let ending: Promise<void> | undefined;
  const begin = async () => {
    log.info({}, 'stopping');
    await end();
    log.info({}, 'stopped');
  };
  return () => {
    ending ??= begin().catch((error: unknown) => {
      log.fatal({ err: error }, 'could not stop cleanly');
      throw error;
    });
    return ending;
  };
}

/** Every part of the bot, from its files. */
export async function loadRegistry(): Promise<Registry<App>> {
  const folders = ['./commands/', './components/', './events/'];
  const parts = await Promise.all(folders.map((folder) => loadParts<App>(new URL(folder, import.meta.url))));
  return createRegistry(parts.flat());
}

/** What a person is told when storage fails; the log has the rest. */
function explainStore(error: unknown): UserError | undefined {
  if (error instanceof NewerRecord) return new UserError('storage.unavailable');
  if (!(error instanceof StoreError)) return undefined;
  if (error.kind === 'unknown') return new UserError('storage.unknown');
  const isFull = error.kind === 'full' || error.kind === 'read-only';
  return new UserError(isFull ? 'storage.full' : 'storage.unavailable');
}

/** Loaded when texts are first compared. */
async function openEmbedder(): Promise<Embedder> {
  const { EmojiEmbedder } = await import('./search/likeness/emoji-embedder.ts');
  const { loadEmojiWords } = await import('./search/likeness/emoji-tables.ts');
  return new EmojiEmbedder(await loadEmojiWords());
}
