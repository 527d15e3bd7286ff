import { defineButton } from '../../flows/define.ts';
import { turnTop } from '../../flows/moment/lists.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Turns the pages of that list. */
export default defineButton({
  id: ids.top,
  needs: 'everyone',
  manner: 'update',
  execute: async ({ values: { query, page }, ...context }) => inPlace(await turnTop(context, query, page)),
});
