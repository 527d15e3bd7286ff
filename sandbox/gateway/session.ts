import { randomBytes } from 'node:crypto';
import { type GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import type { Connection } from './connection.ts';
import type { Dispatch } from './dispatches.ts';
import { hasGuild, type Shard } from './shard.ts';

/** A session keeps this many dispatches for a client that resumes. */
const replayLimit = 5_000;

/** The session of one identified client. It outlives the connection, and keeps what it dispatches until the client resumes. */
export class Session {
  readonly id = randomBytes(16).toString('hex');
  /** Stays the same when the session is resumed. */
  readonly shard: Shard;
  readonly #intents: number;
  readonly #sent: { readonly sequence: number; readonly text: string }[] = [];
  #sequence = 0;
  connection: Connection | undefined;

  constructor(connection: Connection, intents: number, shard: Shard) {
    this.connection = connection;
    this.#intents = intents;
    this.shard = shard;
  }

  dispatch({ event, data, intent, guildId }: Dispatch): void {
    if (intent !== undefined && (this.#intents & intent) === 0) return;
    if (hasGuild(this.shard, guildId)) this.send(event, data);
  }

  send(event: GatewayDispatchEvents, data: unknown): void {
    this.#sequence += 1;
    const payload = { op: GatewayOpcodes.Dispatch, t: event, s: this.#sequence, d: data };
    const text = JSON.stringify(payload);
    this.#sent.push({ sequence: this.#sequence, text });
    if (this.#sent.length > replayLimit) this.#sent.shift();
    this.connection?.sendText(text);
  }

  /** Whether everything after that sequence number is still kept. */
  canReplay(after: number): boolean {
    const oldest = this.#sent[0]?.sequence ?? 1;
    return after >= oldest - 1 && after <= this.#sequence;
  }

  replay(after: number): void {
    for (const { sequence, text } of this.#sent) if (sequence > after) this.connection?.sendText(text);
  }
}
