import { defineButton } from '../../flows/define.ts';
import { turnedLineage } from '../../flows/film/lineage.ts';
import { mannerOf, openedAt } from '../../flows/opening.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Turns the pages of a long lineage. */
export default defineButton({
  id: ids.lineage,
  needs: 'everyone',
  manner: mannerOf,
  async execute({ values: { film, opens, ...view }, ...context }) {
    return openedAt(opens, await turnedLineage(context, film, view));
  },
});
