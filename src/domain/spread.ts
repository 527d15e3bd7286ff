import { z } from 'zod';
import type { Choice } from './chosen.ts';
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

/** That all moments of a person stay where they were told. */
export const STAYS: Choice<true> = { name: 'quiet', schema: z.literal(true) };

/**
 * The moment with the number in its key has reached the board, and goes there no other time, even if a moderator deletes its
 * card. Where the bot took that down, with the moment or for its author, the record goes too.
 */
export const BoardPost = z.object({ v: z.literal(1), at: Instant, channel: Snowflake });
export type BoardPost = z.infer<typeof BoardPost>;

/** Whether a moment is on the board, or may get there. `no` is also one whose card there a moderator deleted. */
export type BoardState = 'there' | 'may' | 'no';

/** That a person is told how people felt and answered their moments. */
export const LETTERS: Choice<true> = { name: 'letters', schema: z.literal(true) };

/**
 * What the author in its key was last told of that. There is one for each person who asked for it, and for a day for who was told
 * and has turned it off since: if they turn it on again, they get no second letter within that day.
 */
export const Letter = z.object({
  v: z.literal(1),
  /** All that happened before was told, or happened before they asked for it. A whole second. */
  until: Instant,
  /** When the last one was sent. */
  sentAt: Instant.optional(),
  /** When the first thing happened that is to be told. */
  since: Instant.optional(),
  /** Turned off since. */
  isOff: z.literal(true).optional(),
});
export type Letter = z.infer<typeof Letter>;

/** That the person in its key turned letters off in one, which their community has not heard of yet. */
export const LetterRefusal = z.object({ v: z.literal(1), at: Instant });
export type LetterRefusal = z.infer<typeof LetterRefusal>;

/** Milliseconds in which more may happen that goes into the same letter. */
const GATHERED_MS = 60 * 60_000;

/** Milliseconds between two letters to one person, about one server. */
export const BETWEEN_LETTERS_MS = 24 * 60 * 60_000;

/** When it is to be sent, in milliseconds since 1970; `undefined` if nothing has happened. */
export const letterDueAt = ({ since, sentAt }: Letter): number | undefined =>
  since === undefined
    ? undefined
    : Math.max(since + GATHERED_MS, sentAt === undefined ? 0 : sentAt + BETWEEN_LETTERS_MS);

/** How people felt and answered one moment since its author was last told. */
export const FeltMoment = z.object({
  number: MomentNumber,
  /** How many people felt it. */
  goosebumps: z.int().nonnegative(),
  replies: z.int().nonnegative(),
});
export type FeltMoment = z.infer<typeof FeltMoment>;

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
