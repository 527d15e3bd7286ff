import { defineSelect } from '../../flows/define.ts';
import { openMoment } from '../../flows/moment/browse.ts';
import { privately } from '../../interactions/answer.ts';
import { typedNumber } from '../../services/moment/find-moment.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens the moment that was chosen from a menu on a page of its own, among all moments. */
export default defineSelect({
  id: ids.readMoment,
  needs: 'everyone',
  manner: 'private',
  execute: async ({ values: _, chosen: [number = ''], ...context }) =>
    privately(await openMoment(context, typedNumber(number) ?? 0)),
});
