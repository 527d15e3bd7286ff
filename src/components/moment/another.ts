import { randomMoment } from '../../flows/moment/random.ts';
import { inPlace } from '../../interactions/answer.ts';
import { defineButton } from '../../interactions/contract.ts';
import type { App } from '../../services/app.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Another moment by chance, in place of the one in view. */
export default defineButton({
  id: ids.another,
  manner: 'update',
  execute: async (interaction, { moment }, app: App) =>
    inPlace(await randomMoment(app, interaction, [moment])),
});
