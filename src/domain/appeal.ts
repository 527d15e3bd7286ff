import { z } from 'zod';
import { Person } from './moment.ts';
import { Snowflake } from './snowflake.ts';
import { lengthOf, TEXT_LIMITS } from './text.ts';

/** Milliseconds since 1970. */
const Instant = z.int().positive();

export const APPEAL_OUTCOMES = ['restored', 'upheld'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

/** An author's request to take back the removal of their moment. Its key holds the moment's number. */
export const Appeal = z.object({
  v: z.literal(1),
  /** Of the form that it came with, so that a button is about this request and no later one. */
  id: Snowflake,
  by: Person,
  at: Instant,
  text: z.string().refine((text) => lengthOf(text) <= TEXT_LIMITS.appeal.max),
  /** When the removal was made that it is about: each can be appealed against once. */
  removedAt: Instant,
  decided: z.object({ by: Person, at: Instant, outcome: z.enum(APPEAL_OUTCOMES) }).optional(),
});
export type Appeal = z.infer<typeof Appeal>;

/** How long a request is kept once it is decided, in milliseconds: 30 days. */
const SETTLED_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Whether it was decided so long ago that nobody asks about it any more. */
export const isSettled = ({ decided }: Appeal, now: number): boolean =>
  decided !== undefined && now - decided.at >= SETTLED_KEPT_MS;
