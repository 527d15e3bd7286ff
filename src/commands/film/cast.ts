import { showFilmTab } from '../../flows/film/film-tab.ts';
import { defineCommand } from '../../interactions/contract.ts';
import { lookUpOption } from '../../options/film.ts';
import type { App } from '../../services/app.ts';

/** Who plays whom in a film, and what is notable of them. */
export default defineCommand<App>({
  name: 'film cast',
  manner: 'public',
  options: { film: lookUpOption },
  execute: (interaction, app) => showFilmTab(app, interaction, { tab: 'cast' }),
});
