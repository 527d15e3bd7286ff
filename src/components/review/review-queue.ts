import { defineButton } from '../../flows/define.ts';
import { mannerOf, openedAt } from '../../flows/opening.ts';
import { showQueue } from '../../flows/review/queue.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens the queue, or turns to another moment in it. */
export default defineButton({
  id: ids.reviewQueue,
  needs: 'moderator',
  manner: mannerOf,
  execute: async ({ values: { page, opens }, ...context }) => openedAt(opens, await showQueue(context, page)),
});
