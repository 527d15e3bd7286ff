import { type APIInteraction, InteractionResponseType } from 'discord-api-types/v10';
import type { Hosting } from '../../src/interactions/context.ts';
import { Router, type RouterOptions } from '../../src/interactions/router.ts';
import { interactionOf } from './interactions.ts';
import { offlineClient } from './offline-client.ts';
import { messageOf } from './payloads.ts';

/** What Discord is sent for an interaction. */
export interface Callback {
  readonly type: InteractionResponseType;
  readonly data?: unknown;
}

const quiet = { debug: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * The real router, without Discord.
 * @param guilds that the bot is a member of
 * @returns a function that passes it an interaction, and resolves with everything that Discord is sent for it
 */
export function offlineRouter<A extends Hosting>(
  options: Pick<RouterOptions<A>, 'registry' | 'app'> & Partial<Pick<RouterOptions<A>, 'log' | 'onHandled'>>,
  guilds?: readonly string[],
): (payload: APIInteraction) => Promise<readonly Callback[]> {
  const router = new Router({ log: quiet, ...options, explain: () => undefined, ageOf: () => undefined });
  const callbacks = new Map<string, Callback[]>();
  const later: Callback[] = [];
  const client = offlineClient((url, { body }) => {
    const id = /\/interactions\/(\d+)\/[^/]+\/callback/.exec(url)?.[1];
    const sent = contentOf(body);
    if (id === undefined) {
      // A message after the first answer: a follow-up, or what takes the place of that answer.
      later.push({ type: InteractionResponseType.ChannelMessageWithSource, data: sent });
      return Promise.resolve(answer(messageOf()));
    }
    callbacks.get(id)?.push(sent as Callback);
    const resource = { type: InteractionResponseType.ChannelMessageWithSource, message: messageOf() };
    return Promise.resolve(answer({ interaction: { id, type: 2 }, resource }));
  }, guilds);
  return async (payload) => {
    const told: Callback[] = [];
    callbacks.set(payload.id, told);
    await router.handle(interactionOf(payload, client));
    return [...told, ...later.splice(0)];
  };
}

/** What a request says, with files or without. */
function contentOf(body: unknown): unknown {
  const text = body instanceof FormData ? body.get('payload_json') : body;
  return typeof text === 'string' ? JSON.parse(text) : undefined;
}

/** The library expects its own kind of response, of which it reads this much. */
function answer(body: object) {
  const response = Response.json(body);
  const { headers, ok, status, statusText } = response;
  return {
    ...{ headers, ok, status, statusText, body: null, bodyUsed: false },
    arrayBuffer: () => response.arrayBuffer(),
    json: () => response.json(),
    text: () => response.text(),
  };
}
