import { defineButton } from '../../flows/define.ts';
import { momentOnCard } from '../../flows/moment/moment-on-card.ts';
import { mannerOf, openedAt } from '../../flows/opening.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { repliesPage } from '../../views/reply/replies-page.ts';

/** Shows the replies, one page at a time. */
export default defineButton({
  id: ids.replies,
  needs: 'everyone',
  manner: mannerOf,
  execute({ values: { moment, page, opens }, ...context }) {
    const { community, actor, texts } = context;
    const { library } = community;
    momentOnCard(context, moment);
    const facts = { moment, page, replies: library.replies(moment), reader: actor };
    return openedAt(opens, repliesPage(facts, texts));
  },
});
