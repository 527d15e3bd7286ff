import { defineSelect } from '../../flows/define.ts';
import { comparisonPage } from '../../flows/film/comparison.ts';
import { momentBehind, remembering } from '../../flows/film/from-moment.ts';
import { mannerOf, openedAt } from '../../flows/opening.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Compares the film with another version that was chosen from the menu. */
export default defineSelect({
  id: ids.compareWith,
  needs: 'everyone',
  manner: mannerOf,
  async execute({ values: { film, opens }, chosen: [otherId], ...context }) {
    const page = await comparisonPage(context, { film, otherId, opens: 'here' }, context.texts);
    const from = momentBehind(context.interaction.message);
    return openedAt(opens, remembering(page, { id: film }, from, context.texts));
  },
});
