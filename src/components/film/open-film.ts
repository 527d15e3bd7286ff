import { defineSelect } from '../../flows/define.ts';
import { openFilmTab } from '../../flows/film/film-tab.ts';
import { privately } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens the page of the film that was chosen from a list, as a message of its own. */
export default defineSelect({
  id: ids.openFilm,
  needs: 'everyone',
  manner: 'private',
  async execute({ values: { tab }, chosen: [film = ''], ...context }) {
    return privately(await openFilmTab(context, film, tab));
  },
});
