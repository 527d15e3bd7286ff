import { randomBytes } from 'node:crypto';
import { type Channels, communityIn, type PersonName, seedCommunity } from './community.ts';
import type { GatewayControl } from './gateway/control.ts';
import { Gateway } from './gateway/gateway.ts';
import type { StartLimits } from './gateway/session-starts.ts';
import type { BotControl } from './page/bot-control.ts';
import { openPage } from './page/open-page.ts';
import { createPerson } from './people/create-person.ts';
import { until } from './people/waiting.ts';
import type { Person } from './person.ts';
import { type RememberedViolation, restApi } from './rest/api.ts';
import { FaultPlan, type Faults } from './rest/fault-plan.ts';
import { RateLimits } from './rest/rate-limits.ts';
import { Recent } from './rest/recent.ts';
import { followInteractions, RequestLog } from './rest/request-log.ts';
import { applicationRoutes } from './rest/routes/application-routes.ts';
import { interactionRoutes } from './rest/routes/interaction-routes.ts';
import { messageRoutes } from './rest/routes/message-routes.ts';
import { placeRoutes } from './rest/routes/place-routes.ts';
import { reactionRoutes } from './rest/routes/reaction-routes.ts';
import { threadRoutes } from './rest/routes/thread-routes.ts';
import { webhookRoutes } from './rest/routes/webhook-routes.ts';
import { createServer, listen } from './rest/server.ts';
import type { Guild, User } from './world/model.ts';
import { type Clock, type Deadlines, discordDeadlines } from './world/timing.ts';
import { World } from './world/world.ts';

export { text } from './text.ts';

const MAX_REMEMBERED = 1_000;

export interface DiscordOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** A world to continue. Default: a new one, which the next three options describe. */
  readonly world?: World;
  readonly clock?: Clock;
  readonly deadlines?: Partial<Deadlines>;
  /** The permissions of the bot's role. Default: what its invite link asks for. */
  readonly botPermissions?: bigint;
  /** Discord's limits (the default), or ones so high that nobody waits for them. */
  readonly rateLimits?: RateLimits['kind'];
  /** How many shards Discord recommends to the bot. Default 1. */
  readonly shards?: number;
  /** Discord's limits on beginning sessions. By default there are none, so that no test waits before its second start. */
  readonly startLimits?: StartLimits;
  /** Called with warnings: violations and unknown requests. Default: standard error. */
  readonly warn?: (line: string) => void;
  /** Serves the page that was built into this folder, at the root. */
  readonly page?: { readonly folder: string; readonly bot: BotControl };
}

export interface SandboxDiscord {
  /** For example `http://127.0.0.1:40123/api`: what `DISCORD_API_URL` and discord.js's `rest.api` take. */
  readonly apiUrl: string;
  readonly token: string;
  readonly application: User;
  readonly world: World;
  /** "Goosebump Cinema". */
  readonly guild: Guild;
  /** "Another community". */
  readonly otherGuild: Guild;
  readonly channels: Channels;
  readonly people: Readonly<Record<PersonName, Person>>;
  readonly faults: Faults;
  readonly gateway: GatewayControl;
  readonly requests: RequestLog;
  readonly limits: Pick<RateLimits, 'kind'>;
  /** Requests that Discord would have refused, the latest thousand. A test that passes has none. */
  readonly violations: readonly RememberedViolation[];
  /** `METHOD /path` of requests that the sandbox doesn't serve, the latest thousand. A test that passes has none. */
  readonly unknownRequests: readonly string[];
  /** After `expire()`, every link given out so far returns 404. */
  readonly attachments: { expire(): void };
  /** Waits until a condition holds, asking again at every change and request. */
  until<T>(condition: () => T, timeoutMs?: number): Promise<Exclude<NonNullable<T>, false>>;
  stop(): Promise<void>;
}

/** Starts a Discord on this machine, for a bot and for people, with a community in it. */
export async function startDiscord(options: DiscordOptions = {}): Promise<SandboxDiscord> {
  const warn = options.warn ?? ((line: string) => console.error(`[sandbox] ${line}`));
  const world = options.world ?? newWorld(options);
  const { guild, otherGuild, channels, users } = communityIn(world);

  const token = botToken(world.application.id);
  const gatewayUrl = () => `${world.attachments.origin.replace('http', 'ws')}/gateway`;
  const requests = new RequestLog();
  // Before the gateway, so that the clock of an interaction starts before it is dispatched.
  followInteractions(world, requests);
  const { shards, startLimits } = options;
  const gateway = new Gateway(world, { token, url: gatewayUrl, shards, startLimits, warn });
  const faults = new FaultPlan(world);
  const limits = new RateLimits(world.clock, options.rateLimits ?? 'discord');
  const violations = new Recent<RememberedViolation>(MAX_REMEMBERED);
  const unknownRequests = new Recent<string>(MAX_REMEMBERED);
  const routes = [
    ...applicationRoutes(world, gateway),
    ...interactionRoutes(world),
    ...webhookRoutes(world),
    ...messageRoutes(world),
    ...reactionRoutes(world),
    ...placeRoutes(world),
    ...threadRoutes(world),
  ];
  const api = restApi(world, {
    token,
    routes,
    faults,
    limits,
    log: requests,
    violations,
    unknownRequests,
    warn,
  });
  const signals = [world.changes, requests, gateway];
  const home = channels.moments;
  const page =
    options.page &&
    openPage({ world, guild, home, signals, requests, faults, gateway, token, warn, ...options.page });
  const server = createServer({ api, gateway, attachments: world.attachments, faults, page });
  const port = await listen(server, options.port ?? 0);
  world.attachments.origin = `http://127.0.0.1:${port}`;

  const person = (user: User) => createPerson({ world, user, home, signals });
  return {
    apiUrl: `${world.attachments.origin}/api`,
    token,
    application: world.application,
    world,
    guild,
    otherGuild,
    channels,
    people: {
      john: person(users.john),
      elif: person(users.elif),
      sofia: person(users.sofia),
      mika: person(users.mika),
      ana: person(users.ana),
      nils: person(users.nils),
    },
    faults,
    gateway,
    requests,
    limits,
    violations: violations.all,
    unknownRequests: unknownRequests.all,
    attachments: world.attachments,
    until: (condition, timeoutMs) => until({ signals }, condition, timeoutMs),
    stop: async () => {
      gateway.stop();
      page?.live.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function newWorld({ clock = Date.now, deadlines, botPermissions }: DiscordOptions): World {
  const world = new World(clock, { ...discordDeadlines, ...deadlines });
  seedCommunity(world, botPermissions);
  return world;
}

/** Shaped like a real one: the bot's id, a time and a secret. */
function botToken(id: string): string {
  const parts = [Buffer.from(id), randomBytes(4), randomBytes(28)];
  return parts.map((part) => part.toString('base64url')).join('.');
}
