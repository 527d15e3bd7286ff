import { z } from 'zod';
import { MomentNumber } from './moment.ts';
import { MomentQuery } from './moment-query.ts';

/** 30 days after the last step, in milliseconds: who comes back later has forgotten what they saw. */
export const WALK_LIFETIME_MS = 30 * 24 * 60 * 60 * 1000;

/** How many pools of moments a person's ways are kept through: those used last. */
export const MAX_POOLS = 5;

/**
 * A person's way through moments in a shuffled order, so that none comes twice until all were seen. A pool is what a query
 * asks for.
 */
export const WalkPool = z.object({
  query: MomentQuery,
  /** Of the order. */
  seed: z
    .int()
    .min(0)
    .max(2 ** 32 - 1),
  /** The moment that was shown last. */
  last: MomentNumber,
  /** Only those with a larger number than the first, and none larger than the second: what was told meanwhile comes last. */
  above: MomentNumber.optional(),
  upTo: MomentNumber.optional(),
});
export type WalkPool = Readonly<z.infer<typeof WalkPool>>;

/** The pool used last comes first. Its key holds whose way it is. */
export const Walk = z.object({ v: z.literal(1), pools: z.array(WalkPool) });
export type Walk = z.infer<typeof Walk>;
