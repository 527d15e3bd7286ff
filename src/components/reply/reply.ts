import { defineButton } from '../../flows/define.ts';
import { findShownMoment } from '../../flows/moment/find-shown-moment.ts';
import { openReplyForm } from '../../flows/reply/open-reply-form.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens the form for a reply. */
export default defineButton({
  id: ids.reply,
  needs: 'everyone',
  manner: 'form',
  async execute({ values: { moment }, ...context }) {
    await findShownMoment(context, moment, context.interaction.message);
    return openReplyForm(context, moment);
  },
});
