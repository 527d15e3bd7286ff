import { defineButton } from '../../flows/define.ts';
import { browseMoments } from '../../flows/moment/browse.ts';
import { privately } from '../../interactions/answer.ts';
import { findMoment } from '../../services/moment/find-moment.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { NO_QUERY } from '../../views/kit/query-ref.ts';

/** Opens a moment of a list on a page of its own, among all moments. */
export default defineButton({
  id: ids.openMoment,
  needs: 'everyone',
  manner: 'private',
  execute: async ({ values: { moment }, ...context }) =>
    privately(
      await browseMoments(
        context,
        { ref: NO_QUERY, seen: 0 },
        ({ moments }) => findMoment(moments, moment).moment.number,
      ),
    ),
});
