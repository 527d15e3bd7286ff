import { Period } from '../../domain/moment-query.ts';
import { defineSelect } from '../../flows/define.ts';
import { topIn } from '../../flows/moment/lists.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Shows what gave most goosebumps in the time that was chosen. */
export default defineSelect({
  id: ids.topOf,
  needs: 'everyone',
  manner: 'update',
  execute: async ({ values: { query }, chosen: [chosen], ...context }) => {
    const period = Period.catch('month').parse(chosen);
    return inPlace(await topIn(context, query, period));
  },
});
