import { z } from 'zod';
import type { Choice } from './chosen.ts';
import { Snowflake } from './snowflake.ts';

/** How moments get further than the channel in which they were told. */

/** Milliseconds since 1970, UTC. */
const Instant = z.int().positive();

/** The moment with the number in its key stays where it was told: on no board, in no digest, not among random ones. */
export const Quiet = z.object({ v: z.literal(1) });
export type Quiet = z.infer<typeof Quiet>;

/** That all moments of a person stay where they were told. */
export const STAYS: Choice<true> = { name: 'quiet', schema: z.literal(true) };

/** The moment with the number in its key has reached the board, and never goes there again. */
export const BoardPost = z.object({ v: z.literal(1), at: Instant, channel: Snowflake });
export type BoardPost = z.infer<typeof BoardPost>;

/** What the author in its key was last told of how people felt and answered their moments. */
export const Letter = z.object({
  v: z.literal(1),
  /** All that happened until then was told. */
  until: Instant,
});
export type Letter = z.infer<typeof Letter>;

/** The digest that was sent last. It is kept before the message is sent. */
export const Digest = z.object({
  v: z.literal(1),
  /** The day and hour in the community's time zone, such as `2026-12-01T18`. */
  slot: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}$/),
  at: Instant,
  channel: Snowflake,
  /** Once it is known. */
  message: Snowflake.optional(),
});
export type Digest = z.infer<typeof Digest>;
