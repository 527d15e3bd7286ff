import { defineButton } from '../../flows/define.ts';
import { momentBehind, remembering } from '../../flows/film/from-moment.ts';
import { turnedLineage } from '../../flows/film/lineage.ts';
import { mannerOf, openedAt } from '../../flows/opening.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Turns the pages of a long lineage. */
export default defineButton({
  id: ids.lineage,
  needs: 'everyone',
  manner: mannerOf,
  async execute({ values: { film, opens, ...view }, ...context }) {
    const page = await turnedLineage(context, film, view);
    const from = momentBehind(context.interaction.message);
    return openedAt(opens, remembering(page, { id: film }, from, context.texts));
  },
});
