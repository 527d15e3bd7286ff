import { defineButton } from '../../flows/define.ts';
import { lineageSourcesPage } from '../../flows/film/lineage.ts';
import { mannerOf, openedAt } from '../../flows/opening.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Lists the sources of a lineage for the person who asks. */
export default defineButton({
  id: ids.sources,
  needs: 'everyone',
  manner: mannerOf,
  async execute({ values: { film, opens, page }, ...context }) {
    return openedAt(opens, await lineageSourcesPage(context, film, page));
  },
});
