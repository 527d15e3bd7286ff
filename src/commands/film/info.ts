import { defineCommand } from '../../flows/define.ts';
import { showFilmTab } from '../../flows/film/film-tab.ts';
import { lookUpOption } from '../../options/film.ts';

/** What is known about a film, above all how its story travels. */
export default defineCommand({
  name: 'film info',
  options: { film: lookUpOption },
  needs: 'everyone',
  manner: 'public',
  execute: ({ options: { film }, ...context }) => showFilmTab(context, film, { tab: 'overview' }),
});
