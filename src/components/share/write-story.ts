import { defineButton } from '../../flows/define.ts';
import { unlessShared } from '../../flows/share/already-shared.ts';
import { mayHideName } from '../../flows/share/may-hide-name.ts';
import { form } from '../../interactions/answer.ts';
import { requireUnblocked } from '../../services/block/require-unblocked.ts';
import { filmOfDraft, findShareDraft } from '../../services/share/find-draft.ts';
import { isUnsigned } from '../../services/share/share.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { storyForm } from '../../views/share/story-form.ts';

/** Opens the story form, with anything that was typed before. */
export default defineButton({
  id: ids.writeStory,
  needs: 'everyone',
  manner: 'form',
  execute: ({ values: { draft }, ...context }) =>
    unlessShared(context, async () => {
      requireUnblocked(context, 'share');
      const { app, community, texts } = context;
      const kept = await findShareDraft(context, context.draftKey(draft));
      const film = filmOfDraft(app, community, kept);
      const showing = { reach: context.reach(), mayHideName: mayHideName(context) && isUnsigned(kept) };
      return form(storyForm(draft, film, kept.story, showing, texts));
    }),
});
