import { z } from 'zod';
import { MomentNumber } from './moment.ts';

/** Milliseconds since 1970, UTC. */
const Instant = z.int().positive();

/** That somebody wants to see a film. Its key holds who, and which film. */
export const Want = z.object({
  v: z.literal(1),
  at: Instant,
  /** Of the moment that made them want to. */
  from: MomentNumber.optional(),
  /** When they said that they have seen it. */
  seenAt: Instant.optional(),
});
export type Want = z.infer<typeof Want>;
