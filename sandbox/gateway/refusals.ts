import {
  GatewayCloseCodes as Codes,
  GatewayIntentBits,
  type GatewayOpcodes,
  type GatewaySendPayload,
} from 'discord-api-types/v10';

import { isShard } from './shard.ts';

export type Payload<Op extends GatewayOpcodes> = Extract<GatewaySendPayload, { op: Op }>['d'];

const allIntents = Object.values(GatewayIntentBits).reduce<number>(
  (all, bit) => (typeof bit === 'number' ? all | bit : all),
  0,
);
const privilegedIntents =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

const versions: ReadonlySet<string> = new Set(['9', '10']);

/** Why the gateway hangs up: https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
export class Refusal extends Error {
  readonly code: Codes;

  constructor(code: Codes, reason: string) {
    super(reason);
    this.code = code;
  }
}

export function assertServed(query: URLSearchParams): void {
  if (!versions.has(query.get('v') ?? '')) {
    throw new Refusal(Codes.InvalidAPIVersion, 'only versions 9 and 10 are served');
  }
  if ((query.get('encoding') ?? 'json') !== 'json') {
    throw new Refusal(Codes.DecodeError, 'only encoding=json is served');
  }
  if ((query.get('compress') ?? 'zlib-stream') !== 'zlib-stream') {
    throw new Refusal(Codes.DecodeError, 'only compress=zlib-stream is served');
  }
}

/** Discord takes the token with the `Bot ` of HTTP before it, too. */
export function assertToken(given: string, token: string): void {
  if (given !== token && given !== `Bot ${token}`)
    throw new Refusal(Codes.AuthenticationFailed, 'Authentication failed.');
}

export function assertIdentify({ shard, intents }: Payload<GatewayOpcodes.Identify>): void {
  if (shard !== undefined && !isShard(shard)) throw new Refusal(Codes.InvalidShard, 'Invalid shard.');
  if ((intents & ~allIntents) !== 0) throw new Refusal(Codes.InvalidIntents, 'Invalid intent(s).');
  if ((intents & privilegedIntents) !== 0) {
    throw new Refusal(Codes.DisallowedIntents, 'Disallowed intent(s).');
  }
}
