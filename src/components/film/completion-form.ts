import { filmOfCommunity } from '../../domain/community-film.ts';
import { titleAndYear } from '../../domain/film.ts';
import { defineModal } from '../../flows/define.ts';
import { answeredAt, mannerOfForm } from '../../flows/opening.ts';
import { asName } from '../../interactions/markup.ts';
import { completeFilm } from '../../services/film/complete-film.ts';
import { fields, ids } from '../../views/kit/custom-ids.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';
import { filmFaults } from '../../views/share/share-steps.ts';

/** Takes what a moderator filled in about a film. */
export default defineModal({
  id: ids.completionForm,
  fields: {
    [fields.filmTitle]: 'text',
    [fields.filmOriginalTitle]: 'text',
    [fields.filmYear]: 'text',
    [fields.filmCountries]: 'text',
    [fields.filmDirectors]: 'text',
  },
  needs: 'moderator',
  manner: mannerOfForm('private'),
  async execute({ values: { draft }, fields: typed, interaction, ...context }) {
    const { texts, draftKey } = context;
    const outcome = await completeFilm(context, draftKey(draft), {
      title: typed[fields.filmTitle],
      originalTitle: typed[fields.filmOriginalTitle],
      year: typed[fields.filmYear],
      countries: typed[fields.filmCountries],
      directors: typed[fields.filmDirectors],
    });
    if ('faults' in outcome) {
      return answeredAt(interaction, filmFaults(ids.fixCompletion.build({ draft }), outcome.faults, texts));
    }
    const title = asName(titleAndYear(filmOfCommunity(outcome.film), texts.locale));
    const done = plainMessage(texts.completion.done({ film: title }));
    return answeredAt(interaction, done, { done });
  },
});
