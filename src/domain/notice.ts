import { z } from 'zod';

/** What a notice is about: a permission that the bot lacks, or `Membership` where it isn't in the server. */
export const NoticeFact = z.string().regex(/^[A-Za-z]{1,40}$/);

/** That people in a channel were told of something that the bot can't do there. Its key says where, and of what. */
export const Notice = z.object({
  v: z.literal(1),
  /** Milliseconds since 1970, UTC. */
  at: z.int().positive(),
});
export type Notice = z.infer<typeof Notice>;
