import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import { defineButton } from '../../flows/define.ts';
import { inPlace } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../../services/app.ts';
import { deedOf } from '../../services/audit/log-deed.ts';
import { findMoment } from '../../services/moment/find-moment.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';
import { repliesPage } from '../../views/reply/replies-page.ts';

/** Deletes a reply permanently: one's own, or any as a moderator. A reply written in Discord stays in its channel. */
export default defineButton({
  id: ids.dropReply,
  needs: {
    author: async ({ values: { moment, reply }, ...context }) => {
      const moments = await momentsFor(context);
      return moments.replies(moment).find(({ id }) => id === reply)?.author.id;
    },
    place: ({ community, values: { moment } }) => community.library.all.moment(moment)?.moment.place,
    refusal: () => new UserError('reply.notYours'),
  },
  manner: 'update',
  async execute({ values: { moment, reply, page }, ...context }) {
    const { app, community, actor, texts } = context;
    const moments = await momentsFor(context);
    const live = findMoment(moments, moment);
    // One that is gone by now is what was asked for. One under another moment was not checked: the id is forged.
    if (community.library.numberOfReply(reply) === moment) {
      const author = moments.replies(moment).find(({ id }) => id === reply)?.author;
      const isOwn = author === undefined || author.id === actor.id;
      const deed = {
        deed: 'reply-deleted',
        moment,
        whom: author,
        detail: { film: live.moment.film },
      } as const;
      await community.takeBackReply(reply, isOwn ? [] : [deedOf(context, deed)]);
    }
    app.cards.refresh(community.guild, moment);
    const facts = { moment: live.moment, page, replies: moments.replies(moment), reader: actor };
    return inPlace(repliesPage(facts, texts), { done: plainMessage(texts.replies.dropped) });
  },
});

/** Moderators have their duties everywhere. */
async function momentsFor(context: AppContext): Promise<VisibleMoments> {
  return context.actor.moderator ? context.community.library.all : visibleMoments(context);
}
