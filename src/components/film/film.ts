import { defineButton } from '../../flows/define.ts';
import { openFilmTab } from '../../flows/film/film-tab.ts';
import { momentBehind } from '../../flows/film/from-moment.ts';
import { checkCard } from '../../flows/moment/recognise-card.ts';
import { mannerOf, openedAt } from '../../flows/opening.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens one of the pages about a film. */
export default defineButton({
  id: ids.film,
  needs: 'everyone',
  manner: mannerOf,
  async execute({ values: { film, tab, opens }, ...context }) {
    checkCard(context, context.interaction.message);
    const from = momentBehind(context.interaction.message);
    return openedAt(opens, await openFilmTab(context, film, tab, from));
  },
});
