import { defineButton } from '../../flows/define.ts';
import { mineOf } from '../../flows/moment/lists.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Turns the pages of that list. */
export default defineButton({
  id: ids.mine,
  needs: 'everyone',
  manner: 'update',
  execute: async ({ values: { of, page }, ...context }) => inPlace(await mineOf(context, of, page)),
});
