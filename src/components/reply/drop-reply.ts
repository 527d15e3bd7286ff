import { defineButton } from '../../flows/define.ts';
import { inPlace } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import { findMoment } from '../../services/moment/find-moment.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { repliesPage } from '../../views/reply/replies-page.ts';

/** Deletes a reply permanently: one's own, or any as a moderator. A reply written in Discord stays in its channel. */
export default defineButton({
  id: ids.dropReply,
  needs: {
    author: ({ community, values: { moment, reply } }) =>
      community.library.replies(moment).find(({ id }) => id === reply)?.author.id,
    place: ({ community, values: { moment } }) => community.library.moment(moment)?.moment.place,
    refusal: () => new UserError('reply.notYours'),
  },
  manner: 'update',
  async execute({ app, community, actor, values: { moment, reply, page }, texts }) {
    const { library } = community;
    const live = findMoment(library, moment);
    // One that is gone by now is what was asked for. One under another moment was not checked: the id is forged.
    if (library.numberOfReply(reply) === moment) await community.takeBackReply(reply);
    app.cards.refresh(community.guild, moment);
    const facts = { moment: live.moment, page, replies: library.replies(moment), reader: actor };
    return inPlace(repliesPage(facts, texts));
  },
});
