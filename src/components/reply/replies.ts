import { textsFor } from '../../i18n/texts.ts';
import { actorOf } from '../../interactions/actor.ts';
import { inPlace, privately } from '../../interactions/answer.ts';
import { defineButton } from '../../interactions/contract.ts';
import type { App } from '../../services/app.ts';
import { findMoment } from '../../services/moment/find-moment.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { repliesPage } from '../../views/reply/replies-page.ts';

/** Shows what people answered, a page at a time. */
export default defineButton({
  id: ids.replies,
  manner: ({ customId }) => (ids.replies.parse(customId)?.opens === 'here' ? 'update' : 'private'),
  async execute(interaction, { moment, page, opens }, app: App) {
    const { library } = await app.communities.community(interaction.guildId);
    findMoment(library, moment);
    const view = repliesPage(
      { moment, page, replies: library.replies(moment), reader: actorOf(interaction) },
      textsFor(interaction.locale),
    );
    return opens === 'here' ? inPlace(view) : privately(view);
  },
});
