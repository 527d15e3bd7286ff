import { z } from 'zod';
import { Snowflake } from './snowflake.ts';

/**
 * The channel in which something was said, and with it who may see it. What Discord tells about the channel now counts too:
 * this is what is known when it no longer exists.
 */
export const Place = z.object({
  /** A channel or a thread. */
  channel: Snowflake,
  /** The channel of a thread that everybody in that channel can see. A private thread has none. */
  parent: Snowflake.optional(),
  ageRestricted: z.boolean(),
});
export type Place = z.infer<typeof Place>;

/** Where something said in a place will show: in the whole server, in age-restricted channels, or to those who see the channel. */
export type Reach = 'server' | 'ageRestricted' | 'channel';

/** Those who will read an answer: one person, or everybody in a channel. */
export interface Audience {
  /** Whether all of them may read what was said in that place. */
  mayRead(place: Place): boolean;
}

/** For moderators' duties and for the bot's own work: nothing is hidden from them. */
export const NOTHING_HIDDEN: Audience = { mayRead: () => true };
