import { defineButton } from '../../flows/define.ts';
import { privately } from '../../interactions/answer.ts';
import { wantFilm } from '../../services/watchlist/want-film.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { onList } from '../../views/watchlist/on-list.ts';

/** Puts a film on the person's watch list. Where it is already, that is said, and taking it off is offered. */
export default defineButton({
  id: ids.want,
  needs: 'everyone',
  manner: 'private',
  cooldown: { uses: 30, withinMs: 60 * 1000 },
  async execute({ values: { film, from }, ...context }) {
    const view = onList(await wantFilm(context, film, from), context.texts);
    return privately(view, { done: view });
  },
});
