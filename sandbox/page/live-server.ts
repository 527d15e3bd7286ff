import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { GatewayControl } from '../gateway/control.ts';
import type { Client } from '../people/client.ts';
import { refuseUpgrade } from '../rest/refuse-upgrade.ts';
import type { Change } from '../world/changes.ts';
import type { World } from '../world/world.ts';
import { Answers } from './answers.ts';
import type { BotControl } from './bot-control.ts';
import type { PageLog } from './page-log.ts';
import type { Scene } from './protocol.ts';
import { Window } from './window.ts';

interface LiveOptions {
  readonly world: World;
  readonly bot: BotControl;
  readonly gateway: Pick<GatewayControl, 'listen'>;
  readonly log: PageLog;
  clientOf(username: string): Client | undefined;
  sceneFor(client: Client): Scene;
}

/** Milliseconds between two pings. */
const heartbeat = 30_000;

/** Changes that leave the scene as it is. */
const otherThanScene: readonly Change['type'][] = [
  'message-edited',
  'message-dismissed',
  'reaction-added',
  'reaction-removed',
  'reactions-cleared',
  'commands-changed',
  'interaction-created',
  'interaction-answered',
  'interaction-failed',
];

/** `/page/live?as=<username>`: sends every window what happens. */
export class LiveServer {
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: 1_024 });
  readonly #windows = new Map<WebSocket, Window>();
  readonly #answering = new WeakSet<WebSocket>();
  readonly #options: LiveOptions;
  readonly #answers: Answers;
  readonly #stops: readonly (() => void)[];

  constructor(options: LiveOptions) {
    this.#options = options;
    const { world, bot, gateway, log } = options;
    this.#answers = new Answers(world);
    const beat = setInterval(() => this.#beat(), heartbeat);
    beat.unref();
    this.#stops = [
      () => clearInterval(beat),
      world.changes.listen((change) => this.#hear(change)),
      bot.listen(() => this.#renew()),
      gateway.listen(() => this.#renew()),
      log.listen((line) => {
        for (const window of this.#windows.values()) window.send({ type: 'log', lines: [line] });
      }),
    ];
  }

  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { searchParams } = new URL(request.url ?? '/', 'ws://localhost');
    const client = this.#options.clientOf(searchParams.get('as') ?? '');
    if (!client) {
      refuseUpgrade(socket, 404);
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (connected) => this.#welcome(connected, client));
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    for (const socket of this.#windows.keys()) socket.terminate();
    this.#server.close();
  }

  #welcome(socket: WebSocket, client: Client): void {
    const window = new Window(socket, {
      client,
      answers: this.#answers,
      scene: () => this.#options.sceneFor(client),
    });
    window.sendScene();
    window.send({ type: 'log', lines: this.#options.log.lines });
    this.#windows.set(socket, window);
    this.#answering.add(socket);
    socket.on('pong', () => this.#answering.add(socket));
    // A broken frame closes the connection by itself, and the window reconnects.
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      window.close();
      this.#windows.delete(socket);
    });
  }

  #hear(change: Change): void {
    // First, so that a deleted message is not shown again as an answer.
    this.#answers.hear(change);
    for (const window of this.#windows.values()) window.hear(change);
    if (!otherThanScene.includes(change.type)) this.#renew();
  }

  #renew(): void {
    for (const window of this.#windows.values()) window.renew();
  }

  #beat(): void {
    for (const socket of this.#windows.keys()) {
      if (!this.#answering.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }
}
