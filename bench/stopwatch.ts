import type { APIInteractionResponse } from 'discord-api-types/v10';
import type { SandboxDiscord } from '../sandbox/discord.ts';

export interface Callback {
  /** From the event's leaving on the gateway to the callback's arrival, in milliseconds. */
  readonly ms: number;
  readonly body: APIInteractionResponse;
}

const CALLBACK = /^\/interactions\/(\d+)\/[^/]+\/callback$/;

/**
 * Times the interactions of one sandbox. It starts when the event is written to the socket and stops when the callback's
 * request comes in: what the sandbox does before and after, such as checking the message, would be added
 * to both clients alike, and make every ratio look better than it is.
 */
export class Stopwatch {
  #started: { readonly id: string; readonly at: number } | undefined;
  #callback: Callback | undefined;

  constructor({ world, requests }: Pick<SandboxDiscord, 'world' | 'requests'>) {
    // Listeners are called in their order: the gateway has sent the event when this one hears of it.
    world.changes.listen((change) => {
      if (change.type !== 'interaction-created') return;
      this.#started = { id: change.interaction.id, at: performance.now() };
    });
    requests.listen((entry) => {
      if (entry.kind !== 'request' || this.#callback || !this.#started) return;
      if (CALLBACK.exec(entry.path)?.[1] !== this.#started.id) return;
      if (entry.status !== 200 && entry.status !== 204) return;
      const arrived = performance.now() - entry.ms;
      this.#callback = { ms: arrived - this.#started.at, body: entry.body as APIInteractionResponse };
    });
  }

  /** Does what leads to one interaction, and answers what it led to with the first callback. */
  async time<T>(act: () => Promise<T>): Promise<{ readonly result: T; readonly callback: Callback }> {
    this.#started = undefined;
    this.#callback = undefined;
    const result = await act();
    const callback: Callback | undefined = this.#callback;
    if (!callback) throw new Error('an interaction was not answered');
    return { result, callback };
  }
}
