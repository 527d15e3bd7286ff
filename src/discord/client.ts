import { setTimeout as wait } from 'node:timers/promises';
import {
  Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  Options,
  Partials,
  Status,
} from 'discord.js';
import type { Config } from '../config.ts';
import { type Shards, shardIds } from '../domain/shards.ts';
import type { Log } from '../log.ts';
import { StartError } from '../start-error.ts';
import { orAborted } from '../tasks/or-aborted.ts';
import { FinalSharding } from './final-sharding.ts';
import { identifyInTurn, type Turns } from './identify-in-turn.ts';
import { patientRequests } from './patient-requests.ts';
import { announceReach } from './reach-changed.ts';
import { announceAddedReactions } from './reaction-added.ts';

/** Milliseconds in which Discord must have accepted the bot. */
const READY_TIMEOUT_MS = 30_000;
/** Milliseconds more for each further shard, also of other processes: Discord may let in only one in five seconds. */
const FURTHER_SHARD_MS = 7_000;

interface ClientOptions {
  readonly shards: Shards;
  readonly turns: Turns;
  readonly log: Log;
  /** Fires before the gateway is closed. */
  readonly stop: AbortSignal;
}

/** A client that asks for no privileged intent and keeps no messages in memory: the store has what matters. */
export function createClient(
  { apiUrl }: Pick<Config, 'apiUrl'>,
  { shards, turns, log, stop }: ClientOptions,
): Client {
  const client = new Client({
    shards: [...shardIds(shards)],
    shardCount: shards.count,
    rest: { api: apiUrl, makeRequest: patientRequests() },
    ws: {
      buildIdentifyThrottler: (manager) => identifyInTurn(manager, turns),
      buildStrategy: (manager) => new FinalSharding(manager, stop),
    },
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.GuildMessageReactions,
    ],
    // For messages from before the start, events come only as partials.
    partials: [Partials.Message, Partials.Reaction, Partials.User],
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      GuildMemberManager: { maxSize: 100, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 100, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
    allowedMentions: { parse: [] },
    // Views are in Discord's format. discord.js would convert each of their keys to snake case, again for each message.
    jsonTransformer: (view) => view,
  });
  announceAddedReactions(client);
  client.on(Events.Error, (error) => log.error({ err: error }, 'gateway error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'gateway warning'));
  client.on(Events.ShardDisconnect, ({ code }) => log.error({ code }, 'gateway closed for good'));
  client.on(Events.ShardReconnecting, () => log.info({}, 'gateway reconnecting'));
  client.on(Events.ShardResume, (_, replayed) => log.info({ replayed }, 'gateway resumed'));
  announceReach(client);
  client.rest.on('rateLimited', ({ method, route, timeToReset }) =>
    log.debug({ method, route, timeToReset }, 'rate limited'),
  );
  return client;
}

/** Resolves when Discord closes the connection in a way that forbids another, for instance after the token was reset. */
export async function lossOf(client: Client): Promise<void> {
  // Not `once` from node:events, which fails at the first error that the client reports, even if it recovers.
  await new Promise<void>((resolve) => {
    client.once(Events.ShardDisconnect, () => resolve());
  });
}

/** How many of this process's shards Discord has let in by now. */
export function letIn({ ws }: Client, shards: Shards): { readonly letIn: number; readonly of: number } {
  const { size } = ws.shards.filter(({ status }) => status === Status.Ready);
  return { letIn: size, of: shardIds(shards).length };
}

/**
 * Resolves when Discord has accepted the bot and listed its servers.
 * @param stop gives up waiting for that; then it throws the signal's reason
 * @throws {StartError} if Discord refuses it, or takes too long
 */
export async function connect(
  client: Client,
  { count }: Shards,
  { token, apiUrl }: Config,
  stop: AbortSignal,
): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const timer = new AbortController();
  // The timer starts before the login, which waits for ever if a gateway accepts the connection and says nothing.
  const late = wait(READY_TIMEOUT_MS + (count - 1) * FURTHER_SHARD_MS, undefined, {
    signal: timer.signal,
  });
  const accepted = client.login(token).then(() => ready);
  try {
    const first = await orAborted(Promise.race([accepted, late]), stop);
    if (first) return first;
  } catch (error) {
    stop.throwIfAborted();
    throw new StartError(isBadToken(error) ? 'token' : 'unreachable', apiUrl, { cause: error });
  } finally {
    timer.abort();
  }
  throw new StartError('unreachable', apiUrl);
}

/**
 * Ends the connection, so that Discord sends nothing more and tells people at once that the bot isn't there. What is under way
 * can still be finished. discord.js then reports a reconnect, which would only mislead readers of the log.
 */
export async function closeGateway(client: Client, { token }: Config): Promise<void> {
  client.removeAllListeners(Events.ShardReconnecting);
  await client.destroy();
  // Destroying the client makes its REST forget the token too.
  client.rest.setToken(token);
}

function isBadToken(error: unknown): boolean {
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}
