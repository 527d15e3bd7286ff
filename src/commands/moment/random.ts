import { randomMoment } from '../../flows/moment/random.ts';
import { privately } from '../../interactions/answer.ts';
import { defineCommand } from '../../interactions/contract.ts';
import type { App } from '../../services/app.ts';

/** Shows a moment that the person has not just seen. */
export default defineCommand<App>({
  name: 'moment random',
  manner: 'private',
  execute: async (interaction, app) => privately(await randomMoment(app, interaction, [])),
});
