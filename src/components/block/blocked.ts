import { showBlocked } from '../../flows/block/blocked.ts';
import { defineButton } from '../../flows/define.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Turns the pages of those who are blocked. */
export default defineButton({
  id: ids.blocked,
  needs: 'moderator',
  manner: 'update',
  execute: ({ values: { page }, ...context }) => inPlace(showBlocked(context, page)),
});
