import { z } from 'zod';
import type { EditDraft, StoryFields } from './draft.ts';
import { Moment } from './moment.ts';
import type { Story } from './story.ts';
import { formatTimestamp } from './timestamp.ts';

/** 30 days, in milliseconds: how long moderators can see what was edited away. */
export const EARLIER_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** What an author can change about a moment, and when they last did. Its place never changes, nor who shared it, under which name, and when. */
const Contents = Moment.pick({
  country: true,
  text: true,
  at: true,
  moods: true,
  contentNotes: true,
  spoiler: true,
  video: true,
  picture: true,
  editedAt: true,
  language: true,
});
export type Contents = z.infer<typeof Contents>;

/** What an edit replaced. Its key holds the number of the moment, and the id of the command that started it. */
export const Edit = z.object({
  v: z.literal(1),
  /** Milliseconds since 1970, UTC. */
  at: z.int().positive(),
  before: Contents,
  /** It took the picture off, whose bytes are kept as long as this. */
  tookPictureOff: z.literal(true).optional(),
});
export type Edit = z.infer<typeof Edit>;

export interface KeptEdit extends Edit {
  readonly id: string;
}

/** When the moment became what it is. */
export const writtenAt = ({ editedAt, sharedAt }: Moment): number => editedAt ?? sharedAt;

export const isStillKept = ({ at }: Edit, now: number): boolean => now - at < EARLIER_KEPT_MS;

/** The moment with other contents. One literal, so that nothing of the present ones is left. */
export function withContents(moment: Moment, contents: Contents): Moment {
  const { v, number, origin, author, pseudonym, place, film, source, sharedAt } = moment;
  const fixed = { v, number, origin, author, place, film, sharedAt };
  return { ...fixed, ...(pseudonym && { pseudonym }), ...(source && { source }), ...contents };
}

export function contentsOf(moment: Moment): Contents {
  return Contents.parse(moment);
}

/** The story as it stands in the form. */
export const storyFieldsOf = ({ text, at, moods, contentNotes, spoiler }: Moment): StoryFields => ({
  text,
  at: at === undefined ? '' : formatTimestamp(at),
  moods,
  contentNotes,
  spoiler,
});

/**
 * The contents after an edit: what was typed into the form, and the options of the command.
 * @param language in which the text is written, if that could be told
 */
export function contentsAfter(
  moment: Moment,
  { drop, ...given }: EditDraft,
  story: Story,
  language: string | undefined,
): Contents {
  const kept = (part: NonNullable<typeof drop>) => drop !== part;
  const country = given.country ?? (kept('country') ? moment.country : undefined);
  const video = given.video ?? (kept('video') ? moment.video : undefined);
  const picture = kept('picture') ? moment.picture : undefined;
  return {
    ...story,
    ...(language !== undefined && { language }),
    ...(country !== undefined && { country }),
    ...(video !== undefined && { video }),
    ...(picture && {
      picture: { ...picture, ...(given.alt !== undefined && { alt: given.alt }) },
    }),
  };
}

/** Whether people see the same. */
export function saysSame(one: Contents, other: Contents): boolean {
  return JSON.stringify(seen(one)) === JSON.stringify(seen(other));
}

const seen = ({ text, at, moods, contentNotes, spoiler, country, video, picture }: Contents) => [
  ...[text, at, moods, contentNotes, spoiler, country, video],
  ...[picture?.id, picture?.alt],
];
