import type { IncomingMessage } from 'node:http';
import {
  type APIGatewayBotInfo,
  GatewayCloseCodes as Codes,
  GatewayDispatchEvents as Events,
  GatewayIntentBits,
  GatewayOpcodes as Op,
} from 'discord-api-types/v10';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { MAX_GUILDS_OF_SHARD } from '../rules/limits.ts';
import type { Guild } from '../world/model.ts';
import { toGuildCreate, toUser } from '../world/present.ts';
import type { World } from '../world/world.ts';
import { Connection } from './connection.ts';
import type { GatewayControl } from './control.ts';
import { dispatchesOf } from './dispatches.ts';
import { guildIdIn, readPayload } from './payloads.ts';
import { assertIdentify, assertServed, assertToken, type Payload, Refusal } from './refusals.ts';
import { Session } from './session.ts';
import { SessionStarts, type StartLimits } from './session-starts.ts';
import { Sessions } from './sessions.ts';
import { type ConnectedShards, hasGuild, type Shard, WHOLE } from './shard.ts';

export interface GatewayOptions {
  readonly token: string;
  /** How many shards are recommended. Default 1. */
  readonly shards?: number | undefined;
  readonly startLimits?: StartLimits | undefined;
  /** Where clients resume. A function, since the port is not known yet. */
  readonly url: () => string;
  readonly warn: (line: string) => void;
}

/** Gateway v10: https://docs.discord.com/developers/events/gateway */
export class Gateway implements GatewayControl {
  readonly server = new WebSocketServer({ noServer: true });
  readonly #world: World;
  readonly #options: GatewayOptions;
  readonly #sessions = new Sessions();
  readonly #starts: SessionStarts;
  #times = 1;

  constructor(world: World, options: GatewayOptions) {
    this.#world = world;
    this.#options = options;
    this.#starts = new SessionStarts(world.clock, options.startLimits);
    this.server.on('connection', (socket, request) => this.#welcome(socket, request));
    world.changes.listen((change) => {
      const times = change.type === 'interaction-created' ? this.#times : 1;
      for (let time = 0; time < times; time += 1) this.#dispatch(change);
    });
  }

  get connections(): number {
    return this.#sessions.connected().length;
  }

  get shards(): ConnectedShards[] {
    return this.#sessions.shards();
  }

  /** The answer to `GET /gateway/bot`. */
  describe(): APIGatewayBotInfo {
    const { url, shards = 1 } = this.#options;
    return { url: url(), shards, session_start_limit: this.#starts.describe() };
  }

  listen(listener: () => void): () => void {
    return this.#sessions.changes.listen(listener);
  }

  silence(): void {
    for (const socket of this.server.clients) socket.pause();
  }

  cut(shard?: Shard): void {
    for (const session of this.#sessions.connected(shard)) this.#sessions.leave(session)?.terminate();
  }

  close(code: number, shard?: Shard): void {
    for (const session of this.#sessions.connected(shard)) this.#sessions.leave(session)?.close(code);
  }

  askReconnect(shard?: Shard): void {
    for (const { connection } of this.#sessions.connected(shard)) {
      connection?.send({ op: Op.Reconnect, d: null });
    }
  }

  invalidateSession({ resumable, shard }: { resumable: boolean; shard?: Shard }): void {
    for (const session of this.#sessions.connected(shard)) {
      const connection = this.#sessions.leave(session, { isOver: !resumable });
      connection?.send({ op: Op.InvalidSession, d: resumable });
    }
  }

  redeliver(interactionId?: string): void {
    const { interactions } = this.#world;
    const interaction = interactions.get(interactionId ?? [...interactions.keys()].at(-1) ?? '');
    if (!interaction) throw new Error('there is no such interaction to deliver again');
    this.#dispatch({ type: 'interaction-created', interaction });
  }

  dispatch(event: Events, data: unknown): void {
    for (const session of this.#sessions.connected()) {
      if (hasGuild(session.shard, guildIdIn(event, data))) session.send(event, data);
    }
  }

  deliverTimes(times: number): void {
    this.#times = times;
  }

  stop(): void {
    for (const client of this.server.clients) client.terminate();
    this.server.close();
  }

  #dispatch(change: Parameters<typeof dispatchesOf>[1]): void {
    // Working out what to tell takes long in a world of many guilds.
    if (this.#sessions.size === 0) return;
    for (const dispatch of dispatchesOf(this.#world, change)) {
      for (const session of this.#sessions.all) session.dispatch(dispatch);
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
    const payload = readPayload(data);
    const isIdentified = this.#sessions.of(connection) !== undefined;
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
    const shard = identify.shard ?? WHOLE;
    if (!this.#mayBegin(connection, shard)) return;
    const { application } = this.#world;
    const own = this.#guildsOf(shard);
    if (own.length > MAX_GUILDS_OF_SHARD) {
      throw new Refusal(
        Codes.ShardingRequired,
        `Sharding is required: a shard has at most ${MAX_GUILDS_OF_SHARD} guilds.`,
      );
    }
    connection.compressesPackets = Boolean(identify.compress);
    const session = new Session(connection, identify.intents, shard);
    this.#sessions.add(session);
    session.send(Events.Ready, {
      v: connection.version,
      user: toUser(application),
      guilds: own.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.#options.url(),
      ...(identify.shard ? { shard } : {}),
      application: { id: application.id, flags: 0 },
    });
    for (const guild of own) {
      const data = toGuildCreate(this.#world, guild);
      const intent = GatewayIntentBits.Guilds;
      session.dispatch({ event: Events.GuildCreate, data, intent, guildId: guild.id });
    }
  }

  /** Sees to the limits on identifying: https://docs.discord.com/developers/events/gateway#rate-limiting */
  #mayBegin(connection: Connection, [id]: Shard): boolean {
    switch (this.#starts.count(id)) {
      case 'begins':
        return true;
      case 'too soon':
        this.#options.warn(`shard ${id} identified too soon after another one of its bucket`);
        connection.send({ op: Op.InvalidSession, d: false });
        return false;
      case 'used up':
        // Discord ends all sessions and takes the token away.
        for (const session of [...this.#sessions.all]) {
          this.#sessions.leave(session, { isOver: true })?.close(Codes.AuthenticationFailed);
        }
        throw new Refusal(Codes.AuthenticationFailed, 'No session may begin any more today.');
    }
  }

  #guildsOf(shard: Shard): Guild[] {
    const { application, guilds } = this.#world;
    return [...guilds.values()].filter(
      ({ id, members }) => members.has(application.id) && hasGuild(shard, id),
    );
  }

  #resume(connection: Connection, resume: Payload<Op.Resume>): void {
    assertToken(resume.token, this.#options.token);
    const session = this.#sessions.get(resume.session_id);
    if (!session?.canReplay(resume.seq)) {
      connection.send({ op: Op.InvalidSession, d: false });
      return;
    }
    this.#sessions.resume(session, connection);
    session.replay(resume.seq);
    session.send(Events.Resumed, {});
  }

  /** A client that closes with 1000 or 1001 ends its session; one that vanishes may resume it. */
  #leave(connection: Connection, code: number): void {
    const session = this.#sessions.of(connection);
    if (session) this.#sessions.leave(session, { isOver: code === 1000 || code === 1001 });
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
