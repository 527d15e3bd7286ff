import {
  GatewayCloseCodes as Codes,
  GatewayDispatchEvents as Events,
  type GatewaySendPayload,
} from 'discord-api-types/v10';
import type { RawData } from 'ws';
import { MAX_GATEWAY_PAYLOAD_BYTES } from '../rules/limits.ts';
import { Refusal } from './refusals.ts';

/** The guild that an event names. One that is about a guild calls it `id`. */
export function guildIdIn(event: Events, data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const isAboutGuild = [Events.GuildCreate, Events.GuildUpdate, Events.GuildDelete].includes(event);
  const id = (data as Record<string, unknown>)[isAboutGuild ? 'id' : 'guild_id'];
  return typeof id === 'string' && /^\d{1,19}$/.test(id) ? id : undefined;
}

/** @throws {Refusal} if it is too large, or no JSON */
export function readPayload(data: RawData): GatewaySendPayload {
  const text = data.toString();
  if (Buffer.byteLength(text) > MAX_GATEWAY_PAYLOAD_BYTES) {
    throw new Refusal(Codes.DecodeError, `A payload has at most ${MAX_GATEWAY_PAYLOAD_BYTES} bytes.`);
  }
  try {
    return JSON.parse(text) as GatewaySendPayload;
  } catch {
    throw new Refusal(Codes.DecodeError, 'Error while decoding payload.');
  }
}
