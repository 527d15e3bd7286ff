import { Wish } from '../../domain/erasure.ts';
import { defineSelect } from '../../flows/define.ts';
import { askErasure } from '../../flows/privacy/erasure.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Chooses whether moments or replies are erased, or kept without a name. Nothing is done yet. */
export default defineSelect({
  id: ids.erasureWish,
  needs: 'everyone',
  manner: 'update',
  async execute({ values: { of, moments, replies }, chosen: [chosen], ...context }) {
    const wish = Wish.catch('erase').parse(chosen);
    return inPlace(await askErasure(context, { moments, replies, [of]: wish }));
  },
});
