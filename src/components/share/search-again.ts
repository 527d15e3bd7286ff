import { defineButton } from '../../flows/define.ts';
import { unlessShared } from '../../flows/share/already-shared.ts';
import { form } from '../../interactions/answer.ts';
import { requireUnblocked } from '../../services/block/require-unblocked.ts';
import { findShareDraft } from '../../services/share/find-draft.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { titleForm } from '../../views/share/title-form.ts';

/** Opens the form for a title again. */
export default defineButton({
  id: ids.searchAgain,
  needs: 'everyone',
  manner: 'form',
  execute: ({ values: { draft }, ...context }) =>
    unlessShared(context, async () => {
      requireUnblocked(context, 'share');
      const { newFilm } = await findShareDraft(context, context.draftKey(draft));
      return form(titleForm(draft, newFilm?.title ?? '', context.texts));
    }),
});
