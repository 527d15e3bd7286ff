import { z } from 'zod';
import { Person } from './moment.ts';
import { Reason } from './reason.ts';

/** What a person can be kept from. Goosebumps harm nobody. */
export const BLOCKABLE = ['share', 'reply', 'report'] as const;
export type Blockable = (typeof BLOCKABLE)[number];

/** Milliseconds since 1970. */
const Instant = z.int().positive();

/** Keeps a person from one thing. */
export const Ban = z.object({
  reason: Reason,
  /** The moderator. */
  by: Person,
  at: Instant,
  /** When it ends by itself; without it, only a moderator ends it. */
  until: Instant.optional(),
});
export type Ban = z.infer<typeof Ban>;

/** All that a person is kept from. Its key has a hash of their id, so that it outlives the deletion of their data. */
export const Block = z.object({
  v: z.literal(1),
  /** Gone when they deleted their data. */
  whom: Person.optional(),
  bans: z.partialRecord(z.enum(BLOCKABLE), Ban),
});
export type Block = z.infer<typeof Block>;

const isInForce = ({ until }: Ban, now: number): boolean => until === undefined || until > now;

/** The ban in force, if there is one. */
export function banOn(block: Block | undefined, what: Blockable, now: number): Ban | undefined {
  const ban = block?.bans[what];
  return ban && isInForce(ban, now) ? ban : undefined;
}

/** The same block without what is over; `undefined` if nothing is left. */
export function inForce(block: Block, now: number): Block | undefined {
  const bans = BLOCKABLE.flatMap((what) => {
    const ban = banOn(block, what, now);
    return ban ? [[what, ban] as const] : [];
  });
  return bans.length > 0 ? { ...block, bans: Object.fromEntries(bans) } : undefined;
}
