import { showBlocked } from '../../flows/block/blocked.ts';
import { defineCommand } from '../../flows/define.ts';
import { privately } from '../../interactions/answer.ts';

/** Lists those who are blocked, each with a button that lifts it. */
export default defineCommand({
  name: 'moderation blocked',
  needs: 'moderator',
  manner: 'private',
  execute: (context) => privately(showBlocked(context, 0)),
});
