import type { APIMessage } from 'discord-api-types/v10';
import type { Outcome, Person } from '../../sandbox/person.ts';
import type { Side } from './side.ts';

/** One thing that people do, on either side. Resolves with the milliseconds from the event to the callback. */
export type Act = (side: Side, round: number) => Promise<number>;

/** Milliseconds before an act, for what came before it to end. */
export const LULL_MS = 5;
/** Milliseconds after a card was posted: writing its record must not count towards a later act. */
export const CARD_LULL_MS = 15;

/** The person who acts next. */
export function someone({ discord }: Pick<Side, 'discord'>, round: number): Person {
  return turn(Object.values(discord.people), round);
}

export function turn<T>(list: readonly T[], round: number): T {
  const one = list[round % list.length];
  if (one === undefined) throw new Error('there is nothing to take turns with');
  return one;
}

/**
 * The message of an outcome.
 * @throws {Error} if it is something else, such as a private error message
 */
export function shown(
  outcome: Outcome,
  kind: 'message' | 'update',
  visibility: 'public' | 'private',
): APIMessage {
  if (outcome.kind === kind && outcome.ephemeral === (visibility === 'private')) return outcome.message;
  throw new Error(`not the ${visibility} ${kind} that was expected, but ${JSON.stringify(outcome)}`);
}

/** The first button with a custom id that begins with this. */
export function buttonOf(message: APIMessage, start: string): string {
  const found = /"custom_id":"([^"]+)"/g;
  for (const [, id] of JSON.stringify(message.components).matchAll(found)) {
    if (id?.startsWith(start)) return id;
  }
  throw new Error(`a message has no button ${start}`);
}
