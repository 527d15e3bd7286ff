import { z } from 'zod';
import { MomentNumber } from './moment.ts';
import { Snowflake } from './snowflake.ts';

/** How moments get further than the channel in which they were told. */

/** Milliseconds since 1970, UTC. */
const Instant = z.int().positive();

/** New moments that one digest lists. */
export const MAX_NEWS = 5;

/** The moment with the number in its key stays where it was told: on no board, in no digest, not among random ones. */
export const Quiet = z.object({ v: z.literal(1) });
export type Quiet = z.infer<typeof Quiet>;

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

/** What a digest tells: numbers, so that it can be drawn again when something about them changes. */
export const DigestContent = z.object({
  /** How many moments were new, and those of them that are listed. */
  count: z.int().nonnegative(),
  news: z.array(MomentNumber).max(MAX_NEWS),
  /** The one that was felt most in that time, and by how many. */
  felt: z.object({ number: MomentNumber, given: z.int().positive() }).optional(),
  /** One that was told on about that day of an earlier year. */
  anniversary: MomentNumber.optional(),
  prompt: z
    .object({ usual: z.string() })
    .or(z.object({ own: z.string() }))
    .optional(),
});
export type DigestContent = z.infer<typeof DigestContent>;

/** The digest of the slot in its key. It is kept before its message is sent, so that none is sent twice. */
export const Digest = z.object({
  v: z.literal(1),
  /** When it was kept. */
  at: Instant,
  /** When its slot was: it tells what came until then. */
  until: Instant,
  channel: Snowflake,
  /** Once it is known. */
  message: Snowflake.optional(),
  /** Nothing, if the slot was left out. */
  content: DigestContent.optional(),
  /** Why nothing is done about its message any more: somebody deleted it, or nobody knows whether it was ever sent. */
  ended: z.enum(['gone', 'lost']).optional(),
});
export type Digest = z.infer<typeof Digest>;

/** That the message of the digest with the slot in its key may not show what it should. */
export const StaleDigest = z.object({ v: z.literal(1) });
export type StaleDigest = z.infer<typeof StaleDigest>;
