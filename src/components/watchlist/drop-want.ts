import { defineButton } from '../../flows/define.ts';
import { takeOffList } from '../../flows/watchlist/take-off.ts';
import { watchListPage } from '../../flows/watchlist/watch-list.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';

/** Takes a film off the person's watch list, and shows what is left. */
export default defineButton({
  id: ids.dropWant,
  needs: 'everyone',
  manner: 'update',
  async execute({ values: { film }, ...context }) {
    const note = await takeOffList(context, film);
    return inPlace(await watchListPage(context, 'mine', 0, note), { done: plainMessage(note) });
  },
});
