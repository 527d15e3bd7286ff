import { defineCommand } from '../../flows/define.ts';
import { watchListPage } from '../../flows/watchlist/watch-list.ts';
import { privately } from '../../interactions/answer.ts';
import { WATCHLISTS } from '../../views/kit/custom-ids.ts';

/** The films that the person wants to see, or what most people here want to see. */
export default defineCommand({
  name: 'film watchlist',
  options: { whose: { type: 'string', choices: WATCHLISTS } },
  needs: 'everyone',
  manner: 'private',
  execute: async ({ options, ...context }) =>
    privately(await watchListPage(context, options.whose ?? 'mine', 0)),
});
