import { defineCommand } from '../../flows/define.ts';
import { randomMomentPage } from '../../flows/moment/random.ts';
import { privately } from '../../interactions/answer.ts';

/** Shows a random moment that the person hasn't just seen. */
export default defineCommand({
  name: 'moment random',
  needs: 'everyone',
  manner: 'private',
  execute: async (context) => privately(await randomMomentPage(context, [])),
});
