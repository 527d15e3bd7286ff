import { z } from 'zod';
import { APPEAL_OUTCOMES } from './appeal.ts';
import { FilmId } from './catalogue-files.ts';
import { MomentNumber } from './moment.ts';
import { Reason } from './reason.ts';
import { Outcome } from './report.ts';
import { Snowflake } from './snowflake.ts';
import { FeltMoment } from './spread.ts';

const common = {
  v: z.literal(1),
  /** Milliseconds since 1970, UTC. */
  at: z.int().positive(),
};

const aboutMoment = { ...common, number: MomentNumber, film: FilmId };

/** Something that waited for a moderator, and has no number. */
const aboutReview = {
  ...common,
  review: Snowflake,
  film: FilmId,
  /** Of a film that is known here only once something about it is published. */
  title: z.string().optional(),
};

/** What a person hears with their next answer from the bot. Each kind has its words in `views/inbox/`. */
export const News = z.discriminatedUnion('kind', [
  /** To the author of a moment without a name: a moderator looked up who they are. */
  z.object({ ...aboutMoment, kind: z.literal('name-revealed'), reason: z.string() }),
  /** To the author of a moment that a moderator removed. */
  z.object({ ...aboutMoment, kind: z.literal('moment-removed'), reason: z.string().optional() }),
  /** To the author, who may keep it. */
  z.object({ ...aboutMoment, kind: z.literal('warned'), words: z.string() }),
  /** To everybody who reported it. */
  z.object({
    ...aboutMoment,
    kind: z.literal('report-decided'),
    /** `withdrawn`: its author was faster. */
    outcome: Outcome.or(z.literal('withdrawn')),
  }),
  /** To its author when it is back. */
  z.object({ ...aboutMoment, kind: z.literal('moment-restored'), reason: z.string().optional() }),
  /** To the author of what moderators looked at: it is a moment now. */
  z.object({
    ...aboutMoment,
    kind: z.literal('published'),
    /** The moment because of which it was told, if that one was gone by then. */
    unlinked: MomentNumber.optional(),
  }),
  /** It isn't, or not before something has changed. */
  z.object({ ...aboutReview, kind: z.literal('declined'), words: Reason }),
  z.object({ ...aboutReview, kind: z.literal('change-asked'), words: Reason }),
  /** Nobody looked at it in time. */
  z.object({ ...aboutReview, kind: z.literal('unattended') }),
  /** To an author who asked for that. */
  z.object({ ...aboutMoment, kind: z.literal('appeal-decided'), outcome: z.enum(APPEAL_OUTCOMES) }),
  /** To an author who asked to be told, where Discord takes no message to them. */
  z.object({ ...common, kind: z.literal('felt'), moments: z.array(FeltMoment).min(1) }),
]);
export type News = z.infer<typeof News>;

/** News with the id of the interaction that it came from. */
export type KeptNews = News & { readonly id: string };

/** How many are told at once. */
export const MAX_NEWS_AT_ONCE = 20;
