import { defineButton } from '../../flows/define.ts';
import { momentOnCard } from '../../flows/moment/moment-on-card.ts';
import { form } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { replyForm } from '../../views/reply/reply-form.ts';

/** Opens the form for a reply. */
export default defineButton({
  id: ids.reply,
  needs: 'everyone',
  manner: 'form',
  execute({ values: { moment }, ...context }) {
    momentOnCard(context, moment);
    return form(replyForm(moment, context.texts));
  },
});
