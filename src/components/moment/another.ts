import { defineButton } from '../../flows/define.ts';
import { randomMomentPage } from '../../flows/moment/random.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Replaces the moment on screen with another random one that fits. */
export default defineButton({
  id: ids.another,
  needs: 'everyone',
  manner: 'update',
  execute: async ({ values: { query }, ...context }) => inPlace(await randomMomentPage(context, query)),
});
