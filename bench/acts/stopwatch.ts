import type { APIInteractionResponse } from 'discord-api-types/v10';
import type { SandboxDiscord } from '../../sandbox/discord.ts';
import type { BareAnswer, BareFile } from '../processes/bare-client.ts';

export interface Timed<T> {
  readonly result: T;
  /** From sending the first event on the gateway to receiving the last callback, in milliseconds. */
  readonly ms: number;
  /** The answer to each interaction, in the order in which they were sent. */
  readonly answers: readonly BareAnswer[];
}

interface Asked {
  readonly at: number;
  answered?: { readonly at: number; readonly answer: BareAnswer };
}

const CALLBACK = /^\/interactions\/(\d+)\/[^/]+\/callback$/;

/**
 * Times the interactions in one sandbox. It starts when the event is written to the socket and stops when the callback's
 * request comes in. What the sandbox does before and after, such as checking the message, would be added to both clients,
 * and make every ratio look better than it is.
 */
export class Stopwatch {
  readonly #asked = new Map<string, Asked>();

  constructor({ world, requests }: Pick<SandboxDiscord, 'world' | 'requests'>) {
    // Listeners are called in order: the gateway has already sent the event when this one is called.
    world.changes.listen((change) => {
      if (change.type !== 'interaction-created') return;
      this.#asked.set(change.interaction.id, { at: performance.now() });
    });
    requests.listen((entry) => {
      if (entry.kind !== 'request' || (entry.status !== 200 && entry.status !== 204)) return;
      const asked = this.#asked.get(CALLBACK.exec(entry.path)?.[1] ?? '');
      if (!asked || asked.answered) return;
      asked.answered = { at: performance.now() - entry.ms, answer: answerOf(entry.body) };
    });
  }

  /**
   * Does what causes one or more interactions.
   * @throws {Error} if one of them was not answered
   */
  async time<T>(act: () => Promise<T>): Promise<Timed<T>> {
    this.#asked.clear();
    const result = await act();
    const asked = [...this.#asked.values()];
    const answered = asked.flatMap((one) => one.answered ?? []);
    if (asked.length === 0 || answered.length < asked.length) {
      throw new Error(`an interaction was not answered: ${JSON.stringify(result)}`);
    }
    const ms = Math.max(...answered.map(({ at }) => at)) - Math.min(...asked.map(({ at }) => at));
    return { result, ms, answers: answered.map(({ answer }) => answer) };
  }
}

/** The request log stores a body with files as `{ payload_json, files }`, with only the name and size of each file. */
function answerOf(body: unknown): BareAnswer {
  if (typeof body === 'object' && body !== null && 'payload_json' in body && 'files' in body) {
    return { body: body.payload_json as APIInteractionResponse, files: body.files as readonly BareFile[] };
  }
  return { body: body as APIInteractionResponse, files: [] };
}
