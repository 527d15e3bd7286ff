import { z } from 'zod';
import { Snowflake } from './snowflake.ts';

/** What becomes of what somebody told: erased, or kept without their name. */
export const Wish = z.enum(['erase', 'keep']);
export type Wish = z.infer<typeof Wish>;

/** What is to become of a person's moments and replies. Everything else about them is erased. */
export interface Wishes {
  readonly moments: Wish;
  readonly replies: Wish;
}

/** That a person's data is being erased, so that a kill in between loses none of it. Its key holds the person. */
export const Erasure = z.object({
  v: z.literal(1),
  /** When it was asked for, in milliseconds since 1970. What they do later is none of it. */
  at: z.int().positive(),
  moments: Wish,
  replies: Wish,
  /** What the author of what is kept is called, in the community's language. */
  name: z.string().min(1),
  /** The id of the interaction that it was confirmed with. */
  id: Snowflake,
  /** A keyed hash of the person's id, by which the log knows them from now on. */
  hash: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
});
export type Erasure = z.infer<typeof Erasure>;

/** What is known of it beside the wishes. */
export type ErasureFacts = Omit<Erasure, 'v' | keyof Wishes>;
