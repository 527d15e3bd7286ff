import type { WebSocket } from 'ws';
import { type Client, isShown, maySee } from '../people/client.ts';
import type { Change } from '../world/changes.ts';
import type { Message } from '../world/model.ts';
import type { Answers } from './answers.ts';
import type { LiveEvent, Scene } from './protocol.ts';
import { toShown } from './shown-message.ts';

/** Minimum milliseconds between two scenes. */
const sceneLull = 50;
/** A changed message is refreshed in the bar above this many of its newest answers; a page shows few more. */
const MAX_ANSWERS = 100;

interface WindowOptions {
  readonly client: Client;
  readonly answers: Answers;
  readonly scene: () => Scene;
}

/** One connection of one person. It is sent only what this person may see. */
export class Window {
  readonly #socket: WebSocket;
  readonly #client: Client;
  readonly #answers: Answers;
  readonly #scene: () => Scene;
  #lastScene = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sceneSentAt = Number.NEGATIVE_INFINITY;

  constructor(socket: WebSocket, { client, answers, scene }: WindowOptions) {
    this.#socket = socket;
    this.#client = client;
    this.#answers = answers;
    this.#scene = scene;
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  send(event: LiveEvent): void {
    this.#sendText(JSON.stringify(event));
  }

  /** Sends the scene soon, unless it turns out unchanged. */
  renew(): void {
    if (this.#timer) return;
    const wait = Math.max(0, this.#sceneSentAt + sceneLull - performance.now());
    this.#timer = setTimeout(() => this.sendScene(), wait);
  }

  sendScene(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const event: LiveEvent = { type: 'scene', scene: this.#scene() };
    const text = JSON.stringify(event);
    if (text === this.#lastScene) return;
    this.#lastScene = text;
    this.#sceneSentAt = performance.now();
    this.#sendText(text);
  }

  hear(change: Change): void {
    switch (change.type) {
      case 'message-created':
        this.#show([change.message]);
        break;
      case 'message-edited':
        this.#show([change.message]);
        this.#showAnswersTo([change.message]);
        break;
      case 'reaction-added':
      case 'reaction-removed':
      case 'reactions-cleared':
        this.#show([change.message]);
        break;
      case 'message-deleted':
      case 'message-dismissed':
        this.#hide(change.message.channelId, [change.message]);
        break;
      case 'messages-deleted':
        this.#hide(change.channelId, change.messages);
        break;
    }
  }

  #show(messages: readonly Message[]): void {
    const { world, user } = this.#client;
    for (const message of messages) {
      if (!this.#sees(message.channelId) || !isShown(this.#client, message)) continue;
      this.send({ type: 'message', message: toShown(world, message, user.id) });
    }
  }

  #hide(channelId: string, messages: readonly Message[]): void {
    const { user } = this.#client;
    const own = messages.filter(({ ephemeralTo }) => ephemeralTo === undefined || ephemeralTo === user.id);
    if (own.length === 0 || !this.#sees(channelId)) return;
    this.send({ type: 'messages-gone', channelId, ids: own.map((message) => message.id) });
    this.#showAnswersTo(own);
  }

  #sees(channelId: string): boolean {
    const channel = this.#client.world.channels.get(channelId);
    return channel !== undefined && maySee(this.#client, channel);
  }

  /** The messages whose reply bar shows one of these. */
  #showAnswersTo(messages: readonly Message[]): void {
    const answers = messages.flatMap((message) => this.#answers.to(message));
    this.#show(answers.filter((answer) => isShown(this.#client, answer)).slice(-MAX_ANSWERS));
  }

  #sendText(text: string): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(text);
  }
}
