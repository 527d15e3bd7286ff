import { defineCommand } from '../../flows/define.ts';
import { askErasure } from '../../flows/privacy/erasure.ts';
import { privately } from '../../interactions/answer.ts';

/** Says what an erasure takes and asks about what the person told, or says how far one is. */
export default defineCommand({
  name: 'privacy delete',
  needs: 'everyone',
  manner: 'private',
  execute: async (context) => privately(await askErasure(context, { moments: 'erase', replies: 'erase' })),
});
