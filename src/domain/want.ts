import { z } from 'zod';
import { MomentNumber } from './moment.ts';

/** Milliseconds since 1970, UTC. */
const Instant = z.int().positive();

/** Films that a person's list in one community holds, seen or not: more than anybody looks through, and 350 kB in memory. */
export const MAX_WANTS = 1_000;

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

/** A want, with the id of the film under which it is kept. */
export interface KeptWant extends Want {
  readonly film: string;
}

/**
 * What a person's wants say together of a film that was merged into another one on their list: the older one stays, and what
 * they have seen under one id they have seen.
 * @returns `undefined` if there are none
 */
export function togetherOf(wants: readonly KeptWant[]): KeptWant | undefined {
  const [oldest] = [...wants].sort((one, other) => one.at - other.at);
  const seen = wants.flatMap(({ seenAt }) => seenAt ?? []);
  return oldest && { ...oldest, ...(seen.length > 0 && { seenAt: Math.min(...seen) }) };
}
