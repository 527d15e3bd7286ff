import { defineSelect } from '../../flows/define.ts';
import { comparisonPage } from '../../flows/film/comparison.ts';
import { mannerOf, openedAt } from '../../flows/opening.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Compares the film with another version that was chosen from the menu. */
export default defineSelect({
  id: ids.compareWith,
  needs: 'everyone',
  manner: mannerOf,
  async execute({ values: { film, opens }, chosen: [otherId], ...context }) {
    return openedAt(opens, await comparisonPage(context, { film, otherId, opens: 'here' }, context.texts));
  },
});
