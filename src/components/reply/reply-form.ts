import { defineModal } from '../../flows/define.ts';
import { findShownMoment } from '../../flows/moment/find-shown-moment.ts';
import { privately } from '../../interactions/answer.ts';
import { askToBeAdded } from '../../interactions/invite.ts';
import { reply } from '../../services/reply/reply.ts';
import { lines } from '../../views/kit/blocks.ts';
import { fields, ids } from '../../views/kit/custom-ids.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';

/** Keeps a reply under the moment. */
export default defineModal({
  id: ids.replyForm,
  fields: { [fields.reply]: 'text' },
  needs: 'everyone',
  manner: 'private',
  async execute({ values: { moment }, fields: typed, interaction, ...context }) {
    await findShownMoment(context, moment, interaction.message);
    await reply(context, moment, interaction.id, typed[fields.reply]);
    const { texts } = context;
    // Without the bot, its card says nothing of the reply until somebody uses a button on it.
    const said = lines(texts.replies.kept({ number: moment }), askToBeAdded(interaction, texts));
    const done = plainMessage(said);
    return privately(done, { done });
  },
});
