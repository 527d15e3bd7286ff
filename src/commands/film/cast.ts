import { defineCommand } from '../../flows/define.ts';
import { showFilmTab } from '../../flows/film/film-tab.ts';
import { lookUpOption } from '../../options/film.ts';

/** Who plays whom in a film, and what is notable of them. */
export default defineCommand({
  name: 'film cast',
  options: { film: lookUpOption },
  needs: 'everyone',
  manner: 'public',
  execute: ({ options: { film }, ...context }) => showFilmTab(context, film, { tab: 'cast' }),
});
