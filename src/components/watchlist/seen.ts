import { defineButton } from '../../flows/define.ts';
import { inPlace } from '../../interactions/answer.ts';
import { seeFilm } from '../../services/watchlist/want-film.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { seenQuestion } from '../../views/watchlist/on-list.ts';

/** Keeps that the person has seen the film, and asks whether it gave them goosebumps. */
export default defineButton({
  id: ids.seen,
  needs: 'everyone',
  manner: 'update',
  async execute({ values: { film, page }, ...context }) {
    const view = seenQuestion(await seeFilm(context, film), page, context.texts);
    return inPlace(view, { done: view });
  },
});
