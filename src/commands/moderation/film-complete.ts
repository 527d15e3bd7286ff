import { filmOfCommunity } from '../../domain/community-film.ts';
import { defineCommand } from '../../flows/define.ts';
import { form } from '../../interactions/answer.ts';
import { ownFilmOption } from '../../options/own-film.ts';
import { findOwnFilm } from '../../services/film/find-own-film.ts';
import { completionFields, completionForm } from '../../views/film/film-forms.ts';

/** Opens the form in which a moderator completes a film that a member added. */
export default defineCommand({
  name: 'moderation film-complete',
  options: { film: ownFilmOption },
  needs: 'moderator',
  manner: 'form',
  async execute({ app, community, options, draftKey, texts }) {
    const film = findOwnFilm(community.library, options.film);
    const key = draftKey();
    const fields = completionFields(film, texts.locale);
    await app.drafts.keep(key, { v: 1, kind: 'completion', film: film.id, fields });
    return form(completionForm(key.id, filmOfCommunity(film), fields, texts));
  },
});
