import type { App } from '../../app.ts';
import { lookUpOption } from '../../films/film-option.ts';
import { showFilmTab } from '../../films/film-tab.ts';
import { defineCommand } from '../../interactions/contract.ts';

/** What is known of a film, above all how its story travels. */
export default defineCommand<App>({
  name: 'film info',
  manner: 'public',
  options: { film: lookUpOption },
  execute: (interaction, app) => showFilmTab(app, interaction, { tab: 'overview' }),
});
