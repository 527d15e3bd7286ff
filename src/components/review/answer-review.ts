import { defineButton } from '../../flows/define.ts';
import { form } from '../../interactions/answer.ts';
import { requireUndecided } from '../../services/review/answer-review.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { answerForm } from '../../views/review/answer-form.ts';

/** Asks a moderator why a moment isn't published, or what should change first; not if that is settled. */
export default defineButton({
  id: ids.answerReview,
  needs: 'moderator',
  manner: 'form',
  async execute({ values, ...context }) {
    await requireUndecided(context, values);
    return form(answerForm(values, context.texts));
  },
});
