import { defineButton } from '../../flows/define.ts';
import { filmMomentsPage } from '../../flows/film/film-moments.ts';
import { inPlace } from '../../interactions/answer.ts';
import { lookUpFilm } from '../../services/film/look-up.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Turns the pages of a film's moments, or widens them to its whole family. */
export default defineButton({
  id: ids.filmMoments,
  needs: 'everyone',
  manner: 'update',
  async execute({ values: { film, ...page }, ...context }) {
    const { app, community, texts } = context;
    const found = await lookUpFilm(app, community.library, film, texts.locale);
    return inPlace(filmMomentsPage(context, found, page, texts));
  },
});
