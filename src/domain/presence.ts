import { z } from 'zod';
import { Snowflake } from './snowflake.ts';

/** Whether the bot is a member of a server, as far as it has heard. */
export const Presence = z.object({
  v: z.literal(1),
  /** Which bot: another one that uses the same database is in other servers. */
  bot: Snowflake,
  /** When it was found to be gone, in milliseconds since 1970. */
  goneAt: z.int().positive().optional(),
});
export type Presence = z.infer<typeof Presence>;

/** 14 days, in milliseconds: how long a server's data is kept after the bot was removed from it. */
export const KEPT_AFTER_LEAVING_MS = 14 * 24 * 60 * 60 * 1000;
