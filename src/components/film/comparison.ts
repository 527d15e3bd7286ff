import { defineButton } from '../../flows/define.ts';
import { comparisonPage } from '../../flows/film/comparison.ts';
import { mannerOf, openedAt } from '../../flows/opening.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Compares the film with its original or, for an original, with a remake. */
export default defineButton({
  id: ids.comparison,
  needs: 'everyone',
  manner: mannerOf,
  async execute({ values: { film, opens }, ...context }) {
    return openedAt(opens, await comparisonPage(context, { film, opens: 'here' }, context.texts));
  },
});
