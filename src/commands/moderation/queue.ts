import { defineCommand } from '../../flows/define.ts';
import { showQueue } from '../../flows/review/queue.ts';
import { privately } from '../../interactions/answer.ts';

/** Shows the moments that wait for a moderator, one at a time. */
export default defineCommand({
  name: 'moderation queue',
  needs: 'moderator',
  manner: 'private',
  execute: async (context) => privately(await showQueue(context, 0)),
});
