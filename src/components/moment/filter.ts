import { defineButton } from '../../flows/define.ts';
import { filterPage } from '../../flows/moment/filter.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens the filter of a list in its place, or turns the pages of one of its menus. */
export default defineButton({
  id: ids.filter,
  needs: 'everyone',
  manner: 'update',
  execute: async ({ values: { query: ref, view, pages }, ...context }) =>
    inPlace(await filterPage(context, { ref, view, pages })),
});
