import { showFilmTab } from '../../flows/film/film-tab.ts';
import { defineCommand } from '../../interactions/contract.ts';
import { lookUpOption } from '../../options/film.ts';
import type { App } from '../../services/app.ts';

/** What is known of a film, above all how its story travels. */
export default defineCommand<App>({
  name: 'film info',
  manner: 'public',
  options: { film: lookUpOption },
  execute: (interaction, app) => showFilmTab(app, interaction, { tab: 'overview' }),
});
