import { defineModal } from '../../flows/define.ts';
import { mannerOfForm } from '../../flows/opening.ts';
import { share } from '../../flows/share/share.ts';
import { fields, ids } from '../../views/kit/custom-ids.ts';
import { SPOILER } from '../../views/share/story-form.ts';

/** Takes the story, and shares it. */
export default defineModal({
  id: ids.storyForm,
  fields: {
    [fields.text]: 'text',
    [fields.at]: 'text',
    [fields.moods]: 'choices',
    [fields.contentNotes]: 'choices',
    [fields.spoiler]: 'choice',
  },
  needs: 'everyone',
  manner: mannerOfForm('public'),
  execute({ values, fields: typed, ...context }) {
    const story = {
      text: typed[fields.text],
      at: typed[fields.at],
      moods: [...typed[fields.moods]],
      contentNotes: [...typed[fields.contentNotes]],
      spoiler: typed[fields.spoiler] !== SPOILER.no,
    };
    return share(context, values.draft, (draft) => ({ ...draft, story }), story.text);
  },
});
