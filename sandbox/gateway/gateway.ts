import type { IncomingMessage } from 'node:http';
import {
  GatewayCloseCodes as Codes,
  GatewayDispatchEvents as Events,
  GatewayIntentBits,
  type GatewaySendPayload,
  GatewayOpcodes as Op,
} from 'discord-api-types/v10';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { MAX_GATEWAY_PAYLOAD_BYTES } from '../rules/limits.ts';
import { toGuildCreate, toUser } from '../world/present.ts';
import type { World } from '../world/world.ts';
import { Connection } from './connection.ts';
import { dispatchesOf } from './dispatches.ts';
import { assertIdentify, assertServed, assertToken, type Payload, Refusal } from './refusals.ts';
import { Session } from './session.ts';

/** Commands to the gateway, and faults on demand. */
export interface GatewayControl {
  /** How many clients are connected and identified now. */
  readonly connections: number;
  /** Drops the connections without a close frame; the sessions can be resumed. */
  cut(): void;
  /** Closes the connections with one of Discord's codes, such as 4004 for an invalid token. */
  close(code: number): void;
  /** Tells the clients to reconnect and resume (opcode 7). */
  askReconnect(): void;
  /** Tells the clients that their session is invalid (opcode 9). */
  invalidateSession(options: { resumable: boolean }): void;
  /** Dispatches an interaction again, as happens around reconnects. Default: the latest. */
  redeliver(interactionId?: string): void;
  /** Dispatches an event as it is given here, even one that Discord would never send. */
  dispatch(event: Events, data: unknown): void;
  /** Dispatches every interaction this often from now on. Default 1. */
  deliverTimes(times: number): void;
}

export interface GatewayOptions {
  readonly token: string;
  /** Where clients resume. A function, since the port is not known yet. */
  readonly url: () => string;
  readonly warn: (line: string) => void;
}

/** Gateway v10: https://docs.discord.com/developers/events/gateway */
export class Gateway implements GatewayControl {
  readonly server = new WebSocketServer({ noServer: true });
  readonly #world: World;
  readonly #options: GatewayOptions;
  readonly #sessions = new Map<string, Session>();
  #times = 1;

  constructor(world: World, options: GatewayOptions) {
    this.#world = world;
    this.#options = options;
    this.server.on('connection', (socket, request) => this.#welcome(socket, request));
    world.changes.listen((change) => {
      const times = change.type === 'interaction-created' ? this.#times : 1;
      for (let time = 0; time < times; time += 1) this.#dispatch(change);
    });
  }

  get connections(): number {
    return this.#connected().length;
  }

  cut(): void {
    for (const session of this.#connected()) session.leave()?.terminate();
  }

  close(code: number): void {
    for (const session of this.#connected()) session.leave()?.close(code);
  }

  askReconnect(): void {
    for (const { connection } of this.#connected()) connection?.send({ op: Op.Reconnect, d: null });
  }

  invalidateSession({ resumable }: { resumable: boolean }): void {
    for (const session of this.#connected()) {
      if (!resumable) this.#sessions.delete(session.id);
      session.leave()?.send({ op: Op.InvalidSession, d: resumable });
    }
  }

  redeliver(interactionId?: string): void {
    const { interactions } = this.#world;
    const interaction = interactions.get(interactionId ?? [...interactions.keys()].at(-1) ?? '');
    if (!interaction) throw new Error('there is no such interaction to deliver again');
    this.#dispatch({ type: 'interaction-created', interaction });
  }

  dispatch(event: Events, data: unknown): void {
    for (const session of this.#connected()) session.send(event, data);
  }

  deliverTimes(times: number): void {
    this.#times = times;
  }

  stop(): void {
    for (const client of this.server.clients) client.terminate();
    this.server.close();
  }

  #connected(): Session[] {
    return [...this.#sessions.values()].filter((session) => session.connection);
  }

  #dispatch(change: Parameters<typeof dispatchesOf>[1]): void {
    for (const dispatch of dispatchesOf(this.#world, change)) {
      for (const session of this.#sessions.values()) session.dispatch(dispatch);
    }
  }

  #welcome(socket: WebSocket, request: IncomingMessage): void {
    const query = new URL(request.url ?? '/', 'ws://localhost').searchParams;
    const connection = new Connection(socket, query);
    this.#orHangUp(connection, () => assertServed(query));
    socket.on('message', (data) => this.#orHangUp(connection, () => this.#receive(connection, data)));
    socket.on('close', (code) => this.#leave(connection, code));
    connection.send({ op: Op.Hello, d: { heartbeat_interval: this.#world.deadlines.heartbeat } });
  }

  #receive(connection: Connection, data: RawData): void {
    const payload = parse(data);
    const isIdentified = this.#connected().some((session) => session.connection === connection);
    const isGreeting = payload.op === Op.Identify || payload.op === Op.Resume;
    if (isGreeting && isIdentified) throw new Refusal(Codes.AlreadyAuthenticated, 'Already authenticated.');
    switch (payload.op) {
      case Op.Heartbeat:
        connection.send({ op: Op.HeartbeatAck });
        break;
      case Op.Identify:
        this.#identify(connection, payload.d);
        break;
      case Op.Resume:
        this.#resume(connection, payload.d);
        break;
      case Op.PresenceUpdate:
        if (!isIdentified) throw new Refusal(Codes.NotAuthenticated, 'Not authenticated.');
        break;
      default:
        throw new Refusal(Codes.UnknownOpcode, `opcode ${payload.op} is not served`);
    }
  }

  #identify(connection: Connection, identify: Payload<Op.Identify>): void {
    assertToken(identify.token, this.#options.token);
    assertIdentify(identify);
    const shard = identify.shard ?? [0, 1];
    connection.compressesPackets = Boolean(identify.compress);
    const session = new Session(connection, identify.intents, shard);
    this.#sessions.set(session.id, session);

    const { application, guilds } = this.#world;
    const own = [...guilds.values()].filter(
      ({ id, members }) => members.has(application.id) && session.owns(id),
    );
    session.send(Events.Ready, {
      v: connection.version,
      user: toUser(application),
      guilds: own.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.#options.url(),
      shard,
      application: { id: application.id, flags: 0 },
    });
    for (const guild of own) {
      const data = toGuildCreate(this.#world, guild);
      const intent = GatewayIntentBits.Guilds;
      session.dispatch({ event: Events.GuildCreate, data, intent, guildId: guild.id });
    }
  }

  #resume(connection: Connection, resume: Payload<Op.Resume>): void {
    assertToken(resume.token, this.#options.token);
    const session = this.#sessions.get(resume.session_id);
    if (!session?.canReplay(resume.seq)) {
      connection.send({ op: Op.InvalidSession, d: false });
      return;
    }
    session.connection = connection;
    session.replay(resume.seq);
    session.send(Events.Resumed, {});
  }

  /** A client that closes with 1000 or 1001 ends its session; one that vanishes may resume it. */
  #leave(connection: Connection, code: number): void {
    const session = this.#connected().find((each) => each.connection === connection);
    session?.leave();
    if (session && (code === 1000 || code === 1001)) this.#sessions.delete(session.id);
  }

  #orHangUp(connection: Connection, act: () => void): void {
    try {
      act();
    } catch (error) {
      const code = error instanceof Refusal ? error.code : Codes.UnknownError;
      const reason = error instanceof Error ? error.message : String(error);
      this.#options.warn(`gateway closed with ${code}: ${reason}`);
      connection.close(code, reason.slice(0, 100));
    }
  }
}

function parse(data: RawData): GatewaySendPayload {
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
