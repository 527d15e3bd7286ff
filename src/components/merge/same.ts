import { defineButton } from '../../flows/define.ts';
import { inPlace } from '../../interactions/answer.ts';
import { mergeInto } from '../../services/merge/merge-films.ts';
import { mergeOffers } from '../../services/merge/merge-offers.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { mergeDone } from '../../views/merge/merge.ts';

/** Merges two films that were offered as the same, if the person may do so. */
export default defineButton({
  id: ids.mergeSame,
  needs: 'moderator',
  manner: 'update',
  async execute({ values, ...context }) {
    const merged = await mergeInto(context, values);
    const done = mergeDone(merged, context.texts, mergeOffers(context));
    return inPlace(done, { done });
  },
});
