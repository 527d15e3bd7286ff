import { filmOfCommunity } from '../../domain/community-film.ts';
import { defineButton } from '../../flows/define.ts';
import { form } from '../../interactions/answer.ts';
import { findCompletion } from '../../services/film/complete-film.ts';
import { findOwnFilm } from '../../services/film/find-own-film.ts';
import { completionForm } from '../../views/film/film-forms.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Reopens the completion form as it was left. */
export default defineButton({
  id: ids.fixCompletion,
  needs: 'moderator',
  manner: 'form',
  async execute({ app, community: { library }, values: { draft }, draftKey, texts }) {
    const { film, fields } = await findCompletion(app, draftKey(draft));
    const known = filmOfCommunity(findOwnFilm(library, film));
    return form(completionForm(draft, known, fields, texts));
  },
});
