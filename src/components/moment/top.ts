import { defineButton } from '../../flows/define.ts';
import { topOf } from '../../flows/moment/lists.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Turns the pages of that list. */
export default defineButton({
  id: ids.top,
  needs: 'everyone',
  manner: 'update',
  execute: async ({ values: { period, page }, ...context }) => inPlace(await topOf(context, period, page)),
});
