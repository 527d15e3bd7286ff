import { defineButton } from '../../flows/define.ts';
import { openStory } from '../../flows/share/open-story.ts';
import { requireUnblocked } from '../../services/block/require-unblocked.ts';
import { beginChange } from '../../services/review/own-reviews.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens the form as its author sent it, to be sent again. */
export default defineButton({
  id: ids.changeReview,
  needs: 'everyone',
  manner: 'form',
  async execute({ values: { review }, ...context }) {
    requireUnblocked(context, 'share');
    return openStory(context, await beginChange(context, review));
  },
});
