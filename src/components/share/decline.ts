import { defineButton } from '../../flows/define.ts';
import { deleteQuestion, textInQuestion } from '../../flows/share/question.ts';
import { inPlace, privately } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import { logDeed } from '../../services/audit/log-deed.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';

/** Deletes the question whether a message may become a moment: for its author, and for the person who asked. */
export default defineButton({
  id: ids.decline,
  needs: {
    author: ({ values: { author, asker }, actor }) => (actor.id === asker ? asker : author),
    refusal: () => new UserError('message.notYours'),
  },
  manner: 'update',
  async execute({ values, interaction, ...context }) {
    const { app, actor, texts, publicTexts } = context;
    const { message, customId } = interaction;
    textInQuestion(message, customId);
    const done = plainMessage(texts.fromMessage.declined);
    const isGone = await deleteQuestion(app, message);
    if (![values.author, values.asker].includes(actor.id))
      await logDeed(context, { deed: 'question-deleted' });
    if (isGone) return privately(done, { done });
    // Where the bot can't delete it, at least what was written no longer stands there.
    return inPlace(plainMessage(publicTexts.fromMessage.declined), { done });
  },
});
