import { type Client, Status } from 'discord.js';

export const GATEWAY_STATES = ['ready', 'connecting', 'closed'] as const;
export type GatewayState = (typeof GATEWAY_STATES)[number];

/** Whether events come from Discord now: `closed` is for good. */
export function gatewayState(client: Client): GatewayState {
  const states = [...client.ws.shards.values()].map(({ status }) => status);
  if (states.includes(Status.Disconnected)) return 'closed';
  return states.length > 0 && states.every((status) => status === Status.Ready) ? 'ready' : 'connecting';
}
