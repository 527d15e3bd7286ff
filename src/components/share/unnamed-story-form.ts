import { defineModal } from '../../flows/define.ts';
import { mannerOfForm } from '../../flows/opening.ts';
import { share } from '../../flows/share/share.ts';
import { typedUnnamedStory, UNNAMED_STORY_FIELDS } from '../../flows/share/story-fields.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/**
 * Takes the story where its author may leave out their name, and shares it. Discord shows who sent the form beside an answer
 * that everybody sees, so the card is posted in the channel, with a name or without.
 */
export default defineModal({
  id: ids.unnamedStoryForm,
  fields: UNNAMED_STORY_FIELDS,
  needs: 'everyone',
  manner: mannerOfForm('private'),
  execute({ values, fields: typed, ...context }) {
    const story = typedUnnamedStory(typed);
    const step = { typed: story.text, byChannel: true };
    return share(context, values.draft, (draft) => ({ ...draft, story }), step);
  },
});
