import { defineSelect } from '../../flows/define.ts';
import { takeOffList } from '../../flows/watchlist/take-off.ts';
import { watchListPage } from '../../flows/watchlist/watch-list.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';

/** Takes the film that was chosen off the person's watch list. */
export default defineSelect({
  id: ids.takeOff,
  needs: 'everyone',
  manner: 'update',
  async execute({ values: { page }, chosen: [film = ''], ...context }) {
    const note = await takeOffList(context, film);
    return inPlace(await watchListPage(context, 'mine', page, note), { done: plainMessage(note) });
  },
});
