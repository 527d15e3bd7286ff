import { defineCommand } from '../../flows/define.ts';
import { showFilmTab } from '../../flows/film/film-tab.ts';
import { lookUpOption } from '../../options/film.ts';

/** The moments of a story in all its versions, version by version. */
export default defineCommand({
  name: 'film moments',
  options: { film: lookUpOption },
  needs: 'everyone',
  manner: 'public',
  execute: ({ options: { film }, ...context }) => showFilmTab(context, film, { tab: 'moments' }),
});
