import { defineButton } from '../../flows/define.ts';
import { findShownMoment } from '../../flows/moment/find-shown-moment.ts';
import { form } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { replyForm } from '../../views/reply/reply-form.ts';

/** Opens the form for a reply. */
export default defineButton({
  id: ids.reply,
  needs: 'everyone',
  manner: 'form',
  async execute({ values: { moment }, interaction, ...context }) {
    await findShownMoment(context, moment, interaction.message);
    return form(replyForm(moment, context.texts));
  },
});
