import { z } from 'zod';
import { Snowflake } from './snowflake.ts';

/**
 * The thread in which people talk about a moment. It starts from the message of the moment's first card, and Discord gives it
 * that message's id: so it is found whatever became of the request that started it.
 */
export const Talk = z.object({
  v: z.literal(1),
  /** The card that it starts from; nothing as long as that is on its way. */
  card: z.object({ channel: Snowflake, message: Snowflake }).optional(),
  /** How the bot left it; nothing as long as it isn't known to be there. */
  is: z.enum(['open', 'closed']).optional(),
});
export type Talk = z.infer<typeof Talk>;

/** The thread of the moment may not be as it should. It is kept in the commit of the change. */
export const TalkMark = z.object({ v: z.literal(1) });
export type TalkMark = z.infer<typeof TalkMark>;

/** What there is to do about a thread. */
export interface TalkDue extends Talk {
  readonly card: NonNullable<Talk['card']>;
  readonly wants: NonNullable<Talk['is']>;
  /** Whether its moment never comes back. */
  readonly isLast: boolean;
}
