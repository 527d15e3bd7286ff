import { defineModal } from '../../flows/define.ts';
import { mannerOfForm } from '../../flows/opening.ts';
import { share } from '../../flows/share/share.ts';
import { STORY_FIELDS, typedStory } from '../../flows/share/story-fields.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Takes the story, and shares it. */
export default defineModal({
  id: ids.storyForm,
  fields: STORY_FIELDS,
  needs: 'everyone',
  manner: mannerOfForm('public'),
  execute({ values, fields: typed, ...context }) {
    const story = typedStory(typed);
    return share(context, values.draft, (draft) => ({ ...draft, story }), { typed: story.text });
  },
});
