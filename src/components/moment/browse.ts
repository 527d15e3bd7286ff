import { defineButton } from '../../flows/define.ts';
import { browseMoments } from '../../flows/moment/browse.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Turns the page of a list. Past its end, and if the moment in view has left it, the nearest one is shown. */
export default defineButton({
  id: ids.browse,
  needs: 'everyone',
  manner: 'update',
  execute: async ({ values: { query: ref, moment, to, total: seen }, ...context }) =>
    inPlace(
      await browseMoments(context, { ref, seen }, ({ selection }) => {
        if (to === 'first' || to === 'last') return selection[to];
        return selection.beside(moment, to) ?? (to === 'next' ? selection.last : selection.first);
      }),
    ),
});
