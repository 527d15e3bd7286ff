import {
  GatewayCloseCodes as Codes,
  GatewayIntentBits,
  type GatewayOpcodes,
  type GatewaySendPayload,
} from 'discord-api-types/v10';

export type Payload<Op extends GatewayOpcodes> = Extract<GatewaySendPayload, { op: Op }>['d'];

const allIntents = Object.values(GatewayIntentBits).reduce<number>(
  (all, bit) => (typeof bit === 'number' ? all | bit : all),
  0,
);
const privilegedIntents =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** Why the gateway hangs up: https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
export class Refusal extends Error {
  readonly code: Codes;

  constructor(code: Codes, reason: string) {
    super(reason);
    this.code = code;
  }
}

export function assertServed(query: URLSearchParams): void {
  if (query.get('v') !== '10') throw new Refusal(Codes.InvalidAPIVersion, 'only version 10 is served');
  if (query.get('encoding') !== 'json' || query.has('compress')) {
    throw new Refusal(Codes.DecodeError, 'only encoding=json without compression is served');
  }
}

export function assertToken(given: string, token: string): void {
  if (given !== token) throw new Refusal(Codes.AuthenticationFailed, 'Authentication failed.');
}

export function assertIdentify({ shard, intents, compress }: Payload<GatewayOpcodes.Identify>): void {
  if (compress) throw new Refusal(Codes.DecodeError, 'compressed payloads are not served');
  if (shard && shard[0] >= shard[1]) throw new Refusal(Codes.InvalidShard, 'Invalid shard.');
  if ((intents & ~allIntents) !== 0) throw new Refusal(Codes.InvalidIntents, 'Invalid intent(s).');
  if ((intents & privilegedIntents) !== 0) {
    throw new Refusal(Codes.DisallowedIntents, 'Disallowed intent(s).');
  }
}
