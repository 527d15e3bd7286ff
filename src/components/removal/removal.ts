import { isModeratorOf } from '../../domain/moment.ts';
import { defineButton } from '../../flows/define.ts';
import { askRemoval } from '../../flows/removal/ask-removal.ts';
import { form, inPlace } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import { findMomentToRemove } from '../../services/moment/find-moment.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { reasonForm } from '../../views/removal/reason-form.ts';

/** Asks an author whether to remove their moment, and a moderator why. */
export default defineButton({
  id: ids.removal,
  needs: 'everyone',
  manner: ({ as }) => (as === 'moderator' ? 'form' : 'update'),
  async execute({ values: { moment: number, as }, ...context }) {
    const live = await findMomentToRemove(context, number);
    if (as === 'author') return inPlace(await askRemoval(context, live));
    if (!isModeratorOf(context.actor, live.moment.place)) throw new UserError('removal.notYours');
    return form(reasonForm(number, context.texts));
  },
});
