import { defineButton } from '../../flows/define.ts';
import { unlessShared } from '../../flows/share/already-shared.ts';
import { inPlace } from '../../interactions/answer.ts';
import { sayMeToo } from '../../services/share/me-too.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { saidMeToo } from '../../views/share/near-moments.ts';

/** Gives a goosebump to what somebody else told before, instead of sharing the draft. */
export default defineButton({
  id: ids.meToo,
  needs: 'everyone',
  manner: 'update',
  execute: ({ values: { draft, moment }, ...context }) =>
    unlessShared(context, async () => {
      const { story } = await sayMeToo(context, context.draftKey(draft), moment);
      const view = saidMeToo(moment, story?.text, context.texts);
      return inPlace(view, { done: view });
    }),
});
