import { z } from 'zod';
import { ShareDraft } from './draft.ts';
import { Person, Picture } from './moment.ts';
import { Place } from './place.ts';
import { Reason } from './reason.ts';
import { Snowflake } from './snowflake.ts';

/** Milliseconds since 1970, UTC. */
const Instant = z.int().positive();

/** Why a moment waits for a moderator: all of them do, or it has such a word, or a link. */
const CAUSES = ['all', 'word', 'link'] as const;
const Cause = z.object({
  kind: z.enum(CAUSES),
  /** As the community named it. */
  word: z.string().optional(),
});
export type Cause = z.infer<typeof Cause>;

/** What a moderator may say instead of publishing it; `unattended`: nobody looked at it in time. */
const REVIEW_OUTCOMES = ['change-asked', 'declined', 'unattended'] as const;

const ReviewAnswer = z.object({
  outcome: z.enum(REVIEW_OUTCOMES),
  /** Absent if nobody looked at it. */
  by: Person.optional(),
  at: Instant,
  words: Reason.optional(),
});
export type ReviewAnswer = z.infer<typeof ReviewAnswer>;

/**
 * A moment that a moderator looks at before it is one: all of it but its number and the time, which it gets when it is
 * published. Its key holds its author, and the id of its draft.
 */
export const Review = z.object({
  v: z.literal(1),
  author: Person,
  place: Place,
  /** What its author chose and typed, unchanged, so that they can have it back. */
  told: ShareDraft.omit({ v: true, kind: true, nearShown: true, begunAt: true }).required({ story: true }),
  /** Its bytes are kept with it. */
  picture: Picture.optional(),
  /** The language that its author reads: it may be the first that is heard in a community. */
  locale: z.string().max(20),
  /** When it was last sent: what moderators decide is about that text. */
  sentAt: Instant,
  cause: Cause,
  /** Once there is one, it is with its author. */
  answer: ReviewAnswer.optional(),
});
export type Review = z.infer<typeof Review>;

/** With the id of its draft. */
export interface KeptReview extends Review {
  readonly id: string;
}

/** The message in the log channel that says how many wait. Its key holds the channel. */
export const ReviewCard = z.object({
  v: z.literal(1),
  message: Snowflake,
  /** How many it says. */
  shown: z.int().nonnegative(),
});
export type ReviewCard = z.infer<typeof ReviewCard>;

/** For how long it waits, and is then kept for its author, in milliseconds: 30 days each. */
export const REVIEW_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

export const isWaiting = ({ answer }: Review): boolean => answer === undefined;

/** When it goes back to its author; or, if it is with them, when it is erased. In milliseconds since 1970. */
export const reviewEndsAt = ({ sentAt, answer }: Review): number => (answer?.at ?? sentAt) + REVIEW_KEPT_MS;

/** What its author goes on with. */
export const draftOfReview = ({ told, sentAt }: Review): ShareDraft => ({
  v: 1,
  kind: 'share',
  ...told,
  // They were asked before.
  nearShown: true,
  begunAt: sentAt,
});

/** Which film it is about: one that its author added has no record yet, so its title goes along. */
export function filmTold({ told: { film, ownFilm } }: Review) {
  return { film: film ?? ownFilm?.id ?? 'unknown', ...(ownFilm && { title: ownFilm.title }) };
}
