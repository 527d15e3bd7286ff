import { defineButton } from '../../flows/define.ts';
import { comparisonPage } from '../../flows/film/comparison.ts';
import { momentBehind, remembering } from '../../flows/film/from-moment.ts';
import { mannerOf, openedAt } from '../../flows/opening.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Compares the film with its original or, for an original, with a remake. */
export default defineButton({
  id: ids.comparison,
  needs: 'everyone',
  manner: mannerOf,
  async execute({ values: { film, opens }, ...context }) {
    const page = await comparisonPage(context, { film, opens: 'here' }, context.texts);
    const from = momentBehind(context.interaction.message);
    return openedAt(opens, remembering(page, { id: film }, from, context.texts));
  },
});
