import type { Hono } from 'hono';
import type { GatewayControl } from '../gateway/control.ts';
import type { Client } from '../people/client.ts';
import type { Faults } from '../rest/fault-plan.ts';
import type { RequestLog } from '../rest/request-log.ts';
import type { Guild } from '../world/model.ts';
import type { BotControl } from './bot-control.ts';
import { LiveServer } from './live-server.ts';
import { pageRoutes } from './page.ts';
import { PageLog } from './page-log.ts';
import { usersOf } from './persona.ts';
import { sceneFor } from './scene.ts';

interface Options extends Pick<Client, 'world' | 'home' | 'signals'> {
  /** The main community, whose roles and permissions are shown. */
  readonly guild: Guild;
  readonly requests: RequestLog;
  readonly faults: Faults;
  readonly gateway: GatewayControl;
  readonly token: string;
  readonly bot: BotControl;
  /** Of the built page. */
  readonly folder: string;
  readonly warn: (line: string) => void;
}

/** The page's part of the server: its HTTP routes and its WebSocket. */
export function openPage(options: Options): { readonly routes: Hono; readonly live: LiveServer } {
  const { world, guild, home, signals, bot, gateway, requests, token } = options;
  const clientOf = (username: string): Client | undefined => {
    const user = usersOf(world).find((each) => each.username === username);
    return user && { world, user, home, signals };
  };
  return {
    routes: pageRoutes({ ...options, clientOf }),
    live: new LiveServer({
      world,
      bot,
      gateway,
      log: new PageLog(world, requests, token),
      clientOf,
      sceneFor: ({ user }) => sceneFor(world, guild, user, { bot: bot.state, shards: gateway.shards }),
    }),
  };
}
