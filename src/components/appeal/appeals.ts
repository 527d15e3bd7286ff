import { showAppeals } from '../../flows/appeal/appeals.ts';
import { defineButton } from '../../flows/define.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Turns to another request of an author. */
export default defineButton({
  id: ids.appeals,
  needs: 'moderator',
  manner: 'update',
  execute: async ({ values: { page }, ...context }) => inPlace(await showAppeals(context, page)),
});
