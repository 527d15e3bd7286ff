import { defineButton } from '../../flows/define.ts';
import { tellFromMessage } from '../../flows/share/from-message.ts';
import { textInQuestion } from '../../flows/share/question.ts';
import { UserError } from '../../interactions/user-error.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Takes a message with its author's consent, which nobody else can give, and asks them for the film. */
export default defineButton({
  id: ids.agree,
  needs: 'everyone',
  manner: 'form',
  async execute({ values: { author, message }, ...context }) {
    const { actor, interaction } = context;
    if (actor.id !== author) throw new UserError('message.notYours');
    const text = textInQuestion(interaction.message, interaction.customId);
    return tellFromMessage(context, { channel: interaction.message.channelId, message }, text);
  },
});
