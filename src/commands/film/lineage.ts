import { defineCommand } from '../../flows/define.ts';
import { showFilmTab } from '../../flows/film/film-tab.ts';
import { versionedOption } from '../../options/film.ts';

/** How a film's story travels from country to country, as a picture and in words. */
export default defineCommand({
  name: 'film lineage',
  options: { film: versionedOption, theme: { type: 'string', choices: ['dark', 'light'] } },
  needs: 'everyone',
  manner: 'public',
  execute: ({ options: { film, theme = 'dark' }, ...context }) =>
    showFilmTab(context, film, { tab: 'lineage', theme }),
});
