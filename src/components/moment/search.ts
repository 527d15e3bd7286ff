import { defineButton } from '../../flows/define.ts';
import { searchedMoments } from '../../flows/moment/search.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Turns the pages of a search. */
export default defineButton({
  id: ids.search,
  needs: 'everyone',
  manner: 'update',
  execute: async ({ values: { query: ref, page }, ...context }) =>
    inPlace(await searchedMoments(context, { ref, page })),
});
