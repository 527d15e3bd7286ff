import type { App } from '../../app.ts';
import { lookUpOption } from '../../films/film-option.ts';
import { showFilmTab } from '../../films/film-tab.ts';
import { defineCommand } from '../../interactions/contract.ts';

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
