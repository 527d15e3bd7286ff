import { mayDropReply } from '../../domain/moment.ts';
import { textsFor } from '../../i18n/texts.ts';
import { actorOf } from '../../interactions/actor.ts';
import { inPlace } from '../../interactions/answer.ts';
import { defineButton } from '../../interactions/contract.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App } from '../../services/app.ts';
import { findMoment } from '../../services/moment/find-moment.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { repliesPage } from '../../views/reply/replies-page.ts';

/** Deletes a reply for good: one's own, or any as a moderator. A Discord reply stays where it was written. */
export default defineButton({
  id: ids.dropReply,
  manner: 'update',
  async execute(interaction, { moment, reply: id, page }, app: App) {
    const community = await app.communities.community(interaction.guildId);
    const { library } = community;
    findMoment(library, moment);
    const reader = actorOf(interaction);
    const reply = library.replies(moment).find((one) => one.id === id);
    if (reply && !mayDropReply(reply, reader)) throw new UserError('reply.notYours');

    // One that is gone by now is what was asked for.
    if (reply) await community.takeBackReply(id);
    app.cards.refresh(community.guild, moment);
    const facts = { moment, page, replies: library.replies(moment), reader };
    return inPlace(repliesPage(facts, textsFor(interaction.locale)));
  },
});
