import { defineButton } from '../../flows/define.ts';
import { unlessShared } from '../../flows/share/already-shared.ts';
import { form } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import { requireUnblocked } from '../../services/block/require-unblocked.ts';
import { findShareDraft } from '../../services/share/find-draft.ts';
import { filmForm } from '../../views/film/film-forms.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Reopens the film form as it was left. */
export default defineButton({
  id: ids.fixFilm,
  needs: 'everyone',
  manner: 'form',
  execute: ({ values: { draft }, ...context }) =>
    unlessShared(context, async () => {
      requireUnblocked(context, 'share');
      const { newFilm } = await findShareDraft(context, context.draftKey(draft));
      if (!newFilm) throw new UserError('draft.gone');
      return form(filmForm(draft, newFilm, context.texts));
    }),
});
