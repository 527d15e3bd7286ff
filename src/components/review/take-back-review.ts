import { defineButton } from '../../flows/define.ts';
import { mineOf } from '../../flows/moment/lists.ts';
import { inPlace } from '../../interactions/answer.ts';
import { takeBackReview } from '../../services/review/own-reviews.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';

/** Takes back what its author sent for review, and shows it among what they began to tell. */
export default defineButton({
  id: ids.takeBackReview,
  needs: 'everyone',
  manner: 'update',
  async execute({ values: { review }, ...context }) {
    await takeBackReview(context, review);
    const done = plainMessage(context.texts.review.takenBack);
    return inPlace(await mineOf(context, 'drafts', 0), { done });
  },
});
