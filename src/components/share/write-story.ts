import { defineButton } from '../../flows/define.ts';
import { form } from '../../interactions/answer.ts';
import { findShareDraft } from '../../services/share/find-draft.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { storyForm } from '../../views/share/story-form.ts';

/** Opens the story form, with anything that was typed before. */
export default defineButton({
  id: ids.writeStory,
  needs: 'everyone',
  manner: 'form',
  async execute({ app, values: { draft }, draftKey, reach, texts }) {
    const { story } = await findShareDraft(app, draftKey(draft));
    return form(storyForm(draft, story, reach(), texts));
  },
});
