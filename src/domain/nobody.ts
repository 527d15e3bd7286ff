import type { Moment, Person, Reply } from './moment.ts';
import { firstIdAt } from './snowflake.ts';

/** The id of an author whose name was erased. Discord counts its ids from 2015, so no account has this one. */
export const NOBODY = '0'.repeat(17);

/**
 * A person in a record that is kept without a name.
 * @param name as the community calls somebody, if anybody reads it
 */
export const nobody = (name = '–'): Person => ({ id: NOBODY, name });

/** How far a card's own id may be behind the clock of the host, in milliseconds. */
const CLOCK_SLACK_MS = 60_000;

/** An id older than all cards of a moment, which doesn't lead to its author. That of a message leads to who wrote it. */
export const namelessOrigin = ({ source, origin, sharedAt }: Moment): string =>
  source ? firstIdAt(sharedAt - CLOCK_SLACK_MS) : origin;

/**
 * The moment without what leads to its author: their id, names and country, and the message that it was made of.
 * @param name as the community calls somebody
 */
export function momentWithoutName(moment: Moment, name: string): Moment {
  const { country: _country, source: _source, pseudonym: _pseudonym, ...kept } = moment;
  return { ...kept, origin: namelessOrigin(moment), author: nobody(name) };
}

export const replyWithoutName = (reply: Reply, name: string): Reply => ({ ...reply, author: nobody(name) });
