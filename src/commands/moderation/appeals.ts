import { showAppeals } from '../../flows/appeal/appeals.ts';
import { defineCommand } from '../../flows/define.ts';
import { privately } from '../../interactions/answer.ts';

/** Lists what authors ask for whose moments were removed, one at a time. */
export default defineCommand({
  name: 'moderation appeals',
  needs: 'moderator',
  manner: 'private',
  execute: async (context) => privately(await showAppeals(context, 0)),
});
