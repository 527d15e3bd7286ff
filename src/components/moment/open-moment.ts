import { defineButton } from '../../flows/define.ts';
import { openMoment } from '../../flows/moment/browse.ts';
import { privately } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens a moment of a list on a page of its own, among all moments. */
export default defineButton({
  id: ids.openMoment,
  needs: 'everyone',
  manner: 'private',
  execute: async ({ values: { moment }, ...context }) => privately(await openMoment(context, moment)),
});
