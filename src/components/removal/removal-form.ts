import { defineModal } from '../../flows/define.ts';
import { answeredAt, mannerOfForm } from '../../flows/opening.ts';
import { askRemoval } from '../../flows/removal/ask-removal.ts';
import { findMomentToRemove } from '../../services/moment/find-moment.ts';
import { fields, ids } from '../../views/kit/custom-ids.ts';

/** Takes a moderator's reason, and asks whether to remove the moment. */
export default defineModal({
  id: ids.removalForm,
  fields: { [fields.reason]: 'text' },
  needs: 'everyone',
  manner: mannerOfForm('private'),
  async execute({ values: { moment }, fields: typed, ...context }) {
    const live = await findMomentToRemove(context, moment);
    return answeredAt(context.interaction, await askRemoval(context, live, typed[fields.reason]));
  },
});
