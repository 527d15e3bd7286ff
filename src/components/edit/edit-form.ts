import { defineModal } from '../../flows/define.ts';
import { edit } from '../../flows/edit/edit.ts';
import { mannerOfForm } from '../../flows/opening.ts';
import { STORY_FIELDS, typedStory } from '../../flows/share/story-fields.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Takes the story as its author wants it, and saves it. */
export default defineModal({
  id: ids.editForm,
  fields: STORY_FIELDS,
  needs: 'everyone',
  manner: mannerOfForm('private'),
  execute: ({ values, fields: typed, ...context }) =>
    edit(context, values, (draft) => ({ ...draft, story: typedStory(typed) })),
});
