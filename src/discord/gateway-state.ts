import { type Client, Status } from 'discord.js';

export type GatewayState = 'ready' | 'connecting' | 'closed';

/** Whether events come from Discord now: `closed` is for good. */
export function gatewayState(client: Client): GatewayState {
  const states = [...client.ws.shards.values()].map(({ status }) => status);
  if (states.includes(Status.Disconnected)) return 'closed';
  return states.length > 0 && states.every((status) => status === Status.Ready) ? 'ready' : 'connecting';
}
