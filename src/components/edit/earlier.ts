import { defineButton } from '../../flows/define.ts';
import { showEarlier } from '../../flows/edit/earlier.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Turns the pages of what a moment said before it was edited. */
export default defineButton({
  id: ids.earlier,
  needs: 'moderator',
  manner: 'update',
  execute: async ({ values: { moment, page }, ...context }) =>
    inPlace(await showEarlier(context, moment, page)),
});
