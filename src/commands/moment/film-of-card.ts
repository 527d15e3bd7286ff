import { defineMessageCommand } from '../../flows/define.ts';
import { openFilmTab } from '../../flows/film/film-tab.ts';
import { momentOfMenu } from '../../flows/moment/moment-of-menu.ts';
import { privately } from '../../interactions/answer.ts';

/** In the menu of a card: opens the page of its film. */
export default defineMessageCommand({
  name: 'Film',
  needs: 'everyone',
  manner: 'private',
  async execute(context) {
    const { moment } = await momentOfMenu(context);
    return privately(await openFilmTab(context, moment.film, 'overview', moment.number));
  },
});
