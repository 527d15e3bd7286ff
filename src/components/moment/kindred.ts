import { defineButton } from '../../flows/define.ts';
import { kindredHere } from '../../flows/moment/kindred.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Turns the pages of those who felt the same. */
export default defineButton({
  id: ids.kindred,
  needs: 'everyone',
  manner: 'update',
  execute: async ({ values: { page }, ...context }) => inPlace(await kindredHere(context, page)),
});
