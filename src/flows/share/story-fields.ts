import type { StoryFields } from '../../domain/draft.ts';
import type { FieldValues } from '../../interactions/read-values.ts';
import { fields } from '../../views/kit/custom-ids.ts';
import { SPOILER } from '../../views/share/story-form.ts';

/** The fields of a story's form. */
export const STORY_FIELDS = {
  [fields.text]: 'text',
  [fields.at]: 'text',
  [fields.moods]: 'choices',
  [fields.contentNotes]: 'choices',
  [fields.spoiler]: 'choice',
} as const;

/** What was typed into them, unchanged. */
export const typedStory = (typed: FieldValues<typeof STORY_FIELDS>): StoryFields => ({
  text: typed[fields.text],
  at: typed[fields.at],
  moods: [...typed[fields.moods]],
  contentNotes: [...typed[fields.contentNotes]],
  spoiler: typed[fields.spoiler] !== SPOILER.no,
});
