import { defineButton } from '../../flows/define.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { aboutPage } from '../../views/privacy/about.ts';

/** Another page of what is kept. */
export default defineButton({
  id: ids.about,
  needs: 'everyone',
  manner: 'update',
  execute: ({ app, values: { page }, texts }) => inPlace(aboutPage(page, app.operator, texts)),
});
