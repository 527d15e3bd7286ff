import { defineButton } from '../../flows/define.ts';
import { form } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import { findShareDraft } from '../../services/share/find-draft.ts';
import { filmForm } from '../../views/film/film-forms.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Reopens the film form as it was left. */
export default defineButton({
  id: ids.fixFilm,
  needs: 'everyone',
  manner: 'form',
  async execute({ app, values: { draft }, draftKey, texts }) {
    const { newFilm } = await findShareDraft(app, draftKey(draft));
    if (!newFilm) throw new UserError('draft.gone');
    return form(filmForm(draft, newFilm, texts));
  },
});
