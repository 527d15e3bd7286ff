import { InteractionType } from 'discord-api-types/v10';
import type { GatewayControl } from '../gateway/control.ts';
import type { Faults } from '../rest/fault-plan.ts';
import type { World } from '../world/world.ts';
import type { BotControl } from './bot-control.ts';
import type { Trouble } from './protocol.ts';

interface Troubled {
  readonly world: World;
  readonly faults: Faults;
  readonly gateway: GatewayControl;
  readonly bot: BotControl;
}

/** The bot's requests, but not the pictures that a window loads in the meantime. */
const anyRequest = /^(?!\/(ephemeral-)?attachments\/)/;
/** What a proxy before Discord says when it lets a host no longer through. */
const forbiddenPage =
  '<!doctype html><html><head><title>Access denied</title></head><body><h1>Error 1015</h1></body></html>';

/** An ordinary uplink of a home, in Mbit/s. */
const HOME_UPLINK = 5;
const CLOCK_AHEAD_MS = 10_000;

const callback = /^\/interactions\/([^/]+)\/[^/]+\/callback$/;

/** Causes a fault now, or plans it for the next requests. */
export async function cause(trouble: Trouble, { world, faults, gateway, bot }: Troubled): Promise<void> {
  const answer = { path: { test: (path: string) => answersPerson(world, path) } };
  switch (trouble) {
    case 'slow':
      faults.next({ ...answer, delay: world.deadlines.acknowledge + 1_000 });
      break;
    case 'rate-limit':
      faults.next({ path: anyRequest, status: 429, retryAfter: 1, times: 3 });
      break;
    case 'server-error':
      faults.next({ path: anyRequest, status: 500, times: 2 });
      break;
    case 'slow-line':
      faults.slowLine(HOME_UPLINK);
      break;
    case 'lost-answer':
      faults.next({ ...answer, cut: true, after: true });
      break;
    case 'unauthorised':
      faults.next({ authorised: true, status: 401 });
      break;
    case 'forbidden-page':
      faults.next({ ...answer, status: 403, html: forbiddenPage });
      break;
    case 'host-clock':
      faults.hostClock(CLOCK_AHEAD_MS);
      break;
    case 'cut-gateway':
      gateway.cut();
      break;
    case 'restart-bot':
      await bot.restart();
      break;
    case 'expire-links':
      world.attachments.expire();
      break;
    case 'calm':
      faults.clear();
      break;
  }
}

/** Whether a request answers what a person did. Autocomplete doesn't count: nobody would see it fail. */
function answersPerson(world: World, path: string): boolean {
  const interaction = world.interactions.get(callback.exec(path)?.[1] ?? '');
  const type = interaction?.payload.type;
  return type !== undefined && type !== InteractionType.ApplicationCommandAutocomplete;
}
