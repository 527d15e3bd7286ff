import { defineButton } from '../../flows/define.ts';
import { unlessShared } from '../../flows/share/already-shared.ts';
import { form } from '../../interactions/answer.ts';
import { filmOfDraft, findShareDraft } from '../../services/share/find-draft.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { storyForm } from '../../views/share/story-form.ts';

/** Opens the story form, with anything that was typed before. */
export default defineButton({
  id: ids.writeStory,
  needs: 'everyone',
  manner: 'form',
  execute: ({ values: { draft }, ...context }) =>
    unlessShared(context, async () => {
      const { app, community, texts } = context;
      const kept = await findShareDraft(context, context.draftKey(draft));
      const film = filmOfDraft(app, community, kept);
      return form(storyForm(draft, film, kept.story, context.reach(), texts));
    }),
});
