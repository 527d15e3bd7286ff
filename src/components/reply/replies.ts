import { defineButton } from '../../flows/define.ts';
import { mannerOf, openedAt } from '../../flows/opening.ts';
import { findMoment } from '../../services/moment/find-moment.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { repliesPage } from '../../views/reply/replies-page.ts';

/** Shows the replies, one page at a time. */
export default defineButton({
  id: ids.replies,
  needs: 'everyone',
  manner: mannerOf,
  execute({ community: { library }, actor, values: { moment, page, opens }, texts }) {
    const live = findMoment(library, moment);
    const facts = { moment: live.moment, page, replies: library.replies(moment), reader: actor };
    return openedAt(opens, repliesPage(facts, texts));
  },
});
