import type { WebSocket } from 'ws';
import type { SandboxDiscord } from '../../sandbox/discord.ts';

/** What a client says over a bare connection to the gateway, and what it hears. */

export interface Packet {
  readonly op: number;
  readonly t?: string;
  readonly d?: { readonly session_id?: string; readonly shard?: unknown } | boolean;
}

export const gatewayOf = ({ apiUrl }: SandboxDiscord): string =>
  `${apiUrl.replace('http', 'ws').replace('/api', '/gateway')}?v=10&encoding=json`;

export const identifyOf = ({ token }: SandboxDiscord, more: object = {}): object => ({
  op: 2,
  d: { token, intents: 0, properties: {}, ...more },
});

export function closeOf(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => socket.once('close', resolve));
}

/** Sends one packet, and returns the first that matches. */
export function firstPacket(
  socket: WebSocket,
  payload: object,
  fits: (packet: Packet) => boolean,
): Promise<Packet> {
  return new Promise((resolve) => {
    socket.on('message', (data) => {
      const packet = JSON.parse(String(data)) as Packet;
      if (packet.op === 10) socket.send(JSON.stringify(payload));
      else if (fits(packet)) resolve(packet);
    });
  });
}
