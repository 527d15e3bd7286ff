import { defineSelect } from '../../flows/define.ts';
import { mineOf } from '../../flows/moment/lists.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids, Mine } from '../../views/kit/custom-ids.ts';

/** Shows the list that was chosen of a person's own. */
export default defineSelect({
  id: ids.mineOf,
  needs: 'everyone',
  manner: 'update',
  execute: async ({ values: _, chosen: [of], ...context }) =>
    inPlace(await mineOf(context, Mine.catch('told').parse(of), 0)),
});
