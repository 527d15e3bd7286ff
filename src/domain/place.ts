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
