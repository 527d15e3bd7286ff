import { defineButton } from '../../flows/define.ts';
import { filmMomentsPage } from '../../flows/film/film-moments.ts';
import { momentBehind, remembering } from '../../flows/film/from-moment.ts';
import { inPlace } from '../../interactions/answer.ts';
import { lookUpFilm } from '../../services/film/look-up.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Turns the pages of a film's moments, or widens them to its whole family. */
export default defineButton({
  id: ids.filmMoments,
  needs: 'everyone',
  manner: 'update',
  async execute({ values: { film, ...page }, ...context }) {
    const { app, texts } = context;
    const found = await lookUpFilm(app, await visibleMoments(context), film, texts.locale);
    const view = await filmMomentsPage(context, found, page, texts);
    return inPlace(remembering(view, found.film, momentBehind(context.interaction.message), texts));
  },
});
