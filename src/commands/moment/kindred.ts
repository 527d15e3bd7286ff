import { defineCommand } from '../../flows/define.ts';
import { kindredHere } from '../../flows/moment/kindred.ts';
import { privately } from '../../interactions/answer.ts';

/** Who felt the same moments, among those who chose to find each other. */
export default defineCommand({
  name: 'moment kindred',
  needs: 'everyone',
  manner: 'private',
  execute: async (context) => privately(await kindredHere(context, 0)),
});
