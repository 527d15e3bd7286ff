import type { App } from '../../app.ts';
import { lookUpOption } from '../../films/film-option.ts';
import { showFilmTab } from '../../films/film-tab.ts';
import { defineCommand } from '../../interactions/contract.ts';

/** Who plays whom in a film, and what is notable of them. */
export default defineCommand<App>({
  name: 'film cast',
  manner: 'public',
  options: { film: lookUpOption },
  execute: (interaction, app) => showFilmTab(app, interaction, { tab: 'cast' }),
});
