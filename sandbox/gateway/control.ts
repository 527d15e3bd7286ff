import type { GatewayDispatchEvents } from 'discord-api-types/v10';
import type { ConnectedShards, Shard } from './shard.ts';

/** Commands to the gateway, and faults on demand: for all sessions, or for those of one shard. */
export interface GatewayControl {
  /** How many sessions are connected now. */
  readonly connections: number;
  /** Which shards are connected now, by the number of shards that their clients named. */
  readonly shards: readonly ConnectedShards[];
  /** Drops the connections without a close frame; the sessions can be resumed. */
  cut(shard?: Shard): void;
  /** Takes nothing more from the connections, and keeps them: as where the network is gone. */
  silence(): void;
  /** Closes the connections with one of Discord's codes, such as 4004 for an invalid token. */
  close(code: number, shard?: Shard): void;
  /** Tells the clients to reconnect and resume (opcode 7). */
  askReconnect(shard?: Shard): void;
  /** Tells the clients that their session is invalid (opcode 9). */
  invalidateSession(options: { resumable: boolean; shard?: Shard }): void;
  /** Dispatches an interaction again, as happens around reconnects. Default: the latest. */
  redeliver(interactionId?: string): void;
  /** Dispatches an event as it is given here, even one that Discord would never send: to the shards of the guild that it names. */
  dispatch(event: GatewayDispatchEvents, data: unknown): void;
  /** Dispatches every interaction this often from now on. Default 1. */
  deliverTimes(times: number): void;
  /** Tells when a client connects or leaves. Returns the function that stops listening. */
  listen(listener: () => void): () => void;
}
