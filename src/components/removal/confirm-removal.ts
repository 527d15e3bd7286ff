import { textsFor } from '../../i18n/texts.ts';
import { actorOf } from '../../interactions/actor.ts';
import { inPlace } from '../../interactions/answer.ts';
import { defineButton } from '../../interactions/contract.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App } from '../../services/app.ts';
import { findMoment } from '../../services/moment/find-moment.ts';
import { requireRemovable } from '../../services/removal/require-removable.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { removalDone } from '../../views/removal/removal.ts';

/** Removes the moment, if the person may still do so: rights can change between the question and the button. */
export default defineButton({
  id: ids.confirmRemoval,
  manner: 'update',
  async execute(interaction, { draft: id }, app: App) {
    const community = await app.communities.community(interaction.guildId);
    const actor = actorOf(interaction);
    const key = { guild: interaction.guildId, user: actor.id, id };
    const number = await app.drafts.useUp(key, 'removal', async (draft) => {
      requireRemovable(findMoment(community.library, draft.number).moment, actor, draft.reason);
      const by = { id: actor.id, name: actor.name };
      const removed = await community.remove(draft.number, by, app.now(), draft.reason);
      if (!removed) throw new UserError('moment.removed', { number: draft.number });
      return draft.number;
    });
    if (number === undefined) throw new UserError('removal.settled');
    const taken = await app.cards.takeDown(community.guild, number);
    return inPlace(removalDone(number, taken, textsFor(interaction.locale)));
  },
});
