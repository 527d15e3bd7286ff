import { defineModal } from '../../flows/define.ts';
import { answeredAt, mannerOfForm } from '../../flows/opening.ts';
import { showQueue } from '../../flows/review/queue.ts';
import { answerReview } from '../../services/review/answer-review.ts';
import { fields, ids } from '../../views/kit/custom-ids.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';

/** Gives a moment back to its author, with a moderator's words. */
export default defineModal({
  id: ids.reviewForm,
  fields: { [fields.reason]: 'text' },
  needs: 'moderator',
  manner: mannerOfForm('private'),
  async execute({ values, fields: typed, ...context }) {
    const { interaction, texts } = context;
    await answerReview(context, values, values.outcome, typed[fields.reason]);
    const said = texts.review.answered[values.outcome];
    const next = await showQueue(context, 0, `✅ ${said}`);
    return answeredAt(interaction, next, { done: plainMessage(said) });
  },
});
