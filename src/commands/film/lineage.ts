import { showFilmTab } from '../../flows/film/film-tab.ts';
import { defineCommand } from '../../interactions/contract.ts';
import { lookUpOption } from '../../options/film.ts';
import type { App } from '../../services/app.ts';

/** How a film's story travels from country to country, as a picture and in words. */
export default defineCommand<App>({
  name: 'film lineage',
  manner: 'public',
  options: { film: lookUpOption, theme: { type: 'string', choices: ['dark', 'light'] } },
  execute(interaction, app) {
    const theme = interaction.options.getString('theme') === 'light' ? 'light' : 'dark';
    return showFilmTab(app, interaction, { tab: 'lineage', theme });
  },
});
