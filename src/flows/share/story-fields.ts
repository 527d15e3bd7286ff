import type { StoryFields } from '../../domain/draft.ts';
import type { FieldValues } from '../../interactions/read-values.ts';
import { fields } from '../../views/kit/custom-ids.ts';
import { SHOWING, SPOILER } from '../../views/share/story-form.ts';

const TOLD = {
  [fields.text]: 'text',
  [fields.at]: 'text',
  [fields.moods]: 'choices',
  [fields.contentNotes]: 'choices',
} as const;

/** The fields of a story's form. */
export const STORY_FIELDS = { ...TOLD, [fields.spoiler]: 'choice' } as const;

/** The same where people may leave out their name. */
export const UNNAMED_STORY_FIELDS = { ...TOLD, [fields.showing]: 'choices' } as const;

/** What was typed into them, unchanged. */
export const typedStory = (typed: FieldValues<typeof STORY_FIELDS>): StoryFields => ({
  ...told(typed),
  spoiler: typed[fields.spoiler] !== SPOILER.no,
});

export const typedUnnamedStory = (typed: FieldValues<typeof UNNAMED_STORY_FIELDS>): StoryFields => ({
  ...told(typed),
  spoiler: typed[fields.showing].includes(SHOWING.spoiler),
  ...(typed[fields.showing].includes(SHOWING.unnamed) && { unnamed: true }),
});

const told = (typed: FieldValues<typeof TOLD>) => ({
  text: typed[fields.text],
  at: typed[fields.at],
  moods: [...typed[fields.moods]],
  contentNotes: [...typed[fields.contentNotes]],
});
