import { defineButton } from '../../flows/define.ts';
import { findShownMoment } from '../../flows/moment/find-shown-moment.ts';
import { mayJoin } from '../../flows/reply/may-join.ts';
import { form } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { replyForm } from '../../views/reply/reply-form.ts';

/** Opens the form for a reply, which says so if more people will read it than those who can see the channel. */
export default defineButton({
  id: ids.reply,
  needs: 'everyone',
  manner: 'form',
  async execute({ values: { moment }, interaction, ...context }) {
    await findShownMoment(context, moment, interaction.message);
    // Where the bot is not a member, a moment shows only where it was told.
    const isReadElsewhere =
      interaction.guild !== null && !mayJoin(context.community.library, moment, interaction);
    return form(replyForm(moment, isReadElsewhere, context.texts));
  },
});
