import { defineCommand } from '../../flows/define.ts';
import { privately } from '../../interactions/answer.ts';
import { aboutPage } from '../../views/privacy/about.ts';

/** Says what is kept, why, how long, and who sees it. */
export default defineCommand({
  name: 'privacy about',
  needs: 'everyone',
  manner: 'private',
  execute: ({ app, texts }) => privately(aboutPage(0, app.operator, texts)),
});
