import type { Client } from 'discord.js';
import { announce } from './announce.ts';
import { createApp, loadRegistry } from './app.ts';
import type { Config } from './config.ts';
import { keepBackups } from './data/backup/keep-backups.ts';
import { Films } from './data/catalogue/films.ts';
import { loadCatalogue } from './data/catalogue/load-catalogue.ts';
import { People } from './data/catalogue/people.ts';
import { keepPurged } from './data/community/purge.ts';
import { LiveFilms } from './data/live/live-films.ts';
import { openSources } from './data/live/open-sources.ts';
import { openPersonHash, type PersonHash } from './data/privacy/person-hash.ts';
import { type OpenedStore, openLeased } from './data/store/open-store.ts';
import { NewerRecord } from './data/store/read-record.ts';
import { StoreError } from './data/store/record-store.ts';
import { openSnapshot } from './data/store/snapshot.ts';
import { watchLease } from './data/store/watch-lease.ts';
import { closeGateway, connect, createClient, letIn, lossOf } from './discord/client.ts';
import { communityLocale } from './discord/community-locale.ts';
import { clockOf } from './discord/discord-clock.ts';
import { gatewayState } from './discord/gateway-state.ts';
import { listen } from './discord/listen.ts';
import { tellReady } from './discord/ready-message.ts';
import { shardsOf } from './discord/recommended-shards.ts';
import { tokenLoss } from './discord/token-loss.ts';
import { haveServer, isFirst, type Shards } from './domain/shards.ts';
import { digestChannelIn } from './flows/digest/digest-channel.ts';
import { tellNews } from './flows/inbox/tell-news.ts';
import { type Health, openHealth } from './health/open-health.ts';
import { namesOfCountry, namesOfLanguage } from './i18n/countries.ts';
import { readersIn } from './interactions/audience.ts';
import { channelMessages } from './interactions/channel-messages.ts';
import { channelThreads } from './interactions/channel-threads.ts';
import { commandData } from './interactions/command-data.ts';
import type { Handled } from './interactions/course.ts';
import { directMessages } from './interactions/direct-messages.ts';
import { inviteLink } from './interactions/invite.ts';
import { Router } from './interactions/router.ts';
import { threadRoomIn } from './interactions/thread-permissions.ts';
import { UserError } from './interactions/user-error.ts';
import type { Log } from './log.ts';
import { omdbWork } from './omdb-work.ts';
import { Drawings } from './pictures/drawings.ts';
import { DrawingWorker } from './pictures/worker/drawing-worker.ts';
import type { App } from './services/app.ts';
import type { PostedCards } from './services/cards/posted-cards.ts';
import { loadSettings } from './settings/load-settings.ts';
import { reasonOf } from './start-error.ts';
import { orAborted } from './tasks/or-aborted.ts';
import type { Rounds } from './tasks/rounds.ts';
import { tellIfSlow } from './tasks/tell-if-slow.ts';
import { VERSION } from './version.ts';

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
 * @param stop gives the start up; then it throws the signal's reason
 * @throws {TextsError} if a language lacks texts
 * @throws {StoreError} if storage can't be opened
 * @throws {StartError} if Discord refuses the bot
 */
export async function startBot(config: Config, log: Log, stop: AbortSignal): Promise<RunningBot> {
  const health = await openHealth(config.healthPort);
  try {
    return await startWith(config, { log, health, stop });
  } catch (error) {
    await health?.stop();
    throw error;
  }
}

interface Starting {
  readonly log: Log;
  readonly health: Health | undefined;
  readonly stop: AbortSignal;
}

async function startWith(config: Config, { log, health, stop }: Starting): Promise<RunningBot> {
  const registry = await loadRegistry();
  // First of all: they need the texts of every language, and what a language lacks should be told before anything is opened.
  const commands = commandData(registry, config.devGuildId === undefined ? 'everywhere' : 'one server');
  const settings = await loadSettings();
  const [{ films, people }, shards] = await Promise.all([
    loadFilms(),
    tellIfSlow(orAborted(shardsOf(config), stop), (seconds) =>
      log.info({ seconds }, 'still asking Discord how many shards it recommends'),
    ),
  ]);
  const opened = await tellIfSlow(openForAll(config, shards, { log, stop }), (seconds) =>
    log.info({ seconds }, 'still opening the database'),
  );
  const { lease, personHash } = opened;
  const store = health?.watch(opened.store) ?? opened.store;
  const isOurs = (guild: string) => haveServer(shards, guild);
  const stopping = new AbortController();
  const client = createClient(config, { shards, turns: lease, log, stop: stopping.signal });
  const sources = await openSources({
    configs: config.sources,
    omdbWork,
    store,
    log,
    reasonOf,
    version: VERSION,
    now: Date.now,
  });
  const live = new LiveFilms({ sources: sources.sources, log });
  const drawings = new Drawings({ drawer: new DrawingWorker(), log });
  const messages = channelMessages(client.rest);
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
      isOurs,
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

  let caughtUp = Promise.resolve();
  let purging: Rounds | undefined;
  let backups: Rounds | undefined;
  let watching: Rounds | undefined;
  const end = async () => {
    stopping.abort();
    const done = listening.stop();
    await closeGateway(client, config);
    await done;
    await caughtUp;
    await purging?.stop();
    await backups?.stop();
    await watching?.stop();
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
    const ready = await tellIfSlow(connect(client, shards, config, stop), (seconds) =>
      log.info({ seconds, ...letIn(client, shards) }, 'still waiting for Discord to let in the shards'),
    );
    const registering = async () => isFirst(shards) && announce(ready, commands, config, log);
    const commandsChanged = await tellIfSlow(orAborted(registering(), stop), (seconds) =>
      log.info({ seconds }, 'still registering the commands'),
    );
    const invite = inviteLink(ready.application.id);
    const servers = ready.guilds.cache.size;
    log.info(
      { bot: ready.user.tag, pid: process.pid, shardCount: shards.count, servers, commandsChanged, invite },
      'ready',
    );
    await tellReady(client);
    const lost = Promise.race([closed, tokenLoss(client.rest, log)]);
    const clock = { catchUp: (guild: string) => digestClock.plan(guild) };
    const left = [cards, reportCards, reviewNotices, letters, talks, digests, clock];
    caughtUp = catchUp(ready, app, left, { log, stopping: stopping.signal });
    const release = (guild: string) => app.communities.drop(guild);
    const isMember = (guild: string) => client.guilds.cache.has(guild);
    const { communities } = app;
    purging = keepPurged({ store, communities, log, now: Date.now, isOurs, release, isMember });
    backups = isFirst(shards) ? dailyBackups(config, log) : undefined;
    watching = watchLease({ lease, shards, log });
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
  return keepBackups({ ...backups, key, open, log, reasonOf, release: VERSION, now: () => new Date() });
}

/** Opens the store, and what all processes need that share it, before any of them begins. */
async function openForAll(
  { databaseUrl, encryptionKey: key }: Config,
  claim: Shards,
  { log, stop }: Pick<Starting, 'log' | 'stop'>,
): Promise<OpenedStore & { readonly personHash: PersonHash }> {
  const opened = await openLeased(databaseUrl, { log, key, claim, stop });
  try {
    const personHash = await openPersonHash(opened.store);
    await opened.lease.share();
    // Only now: what is half open would have to be closed in another way.
    stop.throwIfAborted();
    return { ...opened, personHash };
  } catch (error) {
    await opened.store.close();
    throw error;
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
    await tellIfSlow(end(), (seconds) => log.info({ seconds }, 'still stopping'));
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

/** What a person is told when storage fails; the log has the rest. */
function explainStore(error: unknown): UserError | undefined {
  if (error instanceof NewerRecord) return new UserError('storage.unavailable');
  if (!(error instanceof StoreError)) return undefined;
  if (error.kind === 'unknown') return new UserError('storage.unknown');
  const isFull = error.kind === 'full' || error.kind === 'read-only';
  return new UserError(isFull ? 'storage.full' : 'storage.unavailable');
}
