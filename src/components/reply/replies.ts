import { defineButton } from '../../flows/define.ts';
import { findShownMoment } from '../../flows/moment/find-shown-moment.ts';
import { mannerOf, openedAt } from '../../flows/opening.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { repliesPage } from '../../views/reply/replies-page.ts';

/** Shows the replies, one page at a time. */
export default defineButton({
  id: ids.replies,
  needs: 'everyone',
  manner: mannerOf,
  async execute({ values: { moment, page, opens }, interaction, ...context }) {
    const { community, actor, texts } = context;
    const live = await findShownMoment(context, moment, interaction.message);
    const { library } = community;
    const facts = { moment: live.moment, page, replies: library.replies(moment), reader: actor };
    return openedAt(opens, repliesPage(facts, texts));
  },
});
