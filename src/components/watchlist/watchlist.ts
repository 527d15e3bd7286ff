import { defineButton } from '../../flows/define.ts';
import { watchListPage } from '../../flows/watchlist/watch-list.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens a watch list, or turns its pages. */
export default defineButton({
  id: ids.watchlist,
  needs: 'everyone',
  manner: 'update',
  execute: async ({ values: { whose, page }, ...context }) =>
    inPlace(await watchListPage(context, whose, page)),
});
