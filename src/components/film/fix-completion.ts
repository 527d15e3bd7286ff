import { defineButton } from '../../flows/define.ts';
import { form } from '../../interactions/answer.ts';
import { findCompletion } from '../../services/film/complete-film.ts';
import { completionForm } from '../../views/film/film-forms.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Reopens the completion form as it was left. */
export default defineButton({
  id: ids.fixCompletion,
  needs: 'moderator',
  manner: 'form',
  async execute({ app, values: { draft }, draftKey, texts }) {
    const { fields } = await findCompletion(app, draftKey(draft));
    return form(completionForm(draft, fields, texts));
  },
});
