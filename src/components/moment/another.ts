import { defineButton } from '../../flows/define.ts';
import { randomMomentPage } from '../../flows/moment/random.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Another moment by chance, in place of the one in view. */
export default defineButton({
  id: ids.another,
  needs: 'everyone',
  manner: 'update',
  execute: async ({ values: { moment }, ...context }) => inPlace(await randomMomentPage(context, [moment])),
});
