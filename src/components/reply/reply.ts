import { textsFor } from '../../i18n/texts.ts';
import { form } from '../../interactions/answer.ts';
import { defineButton } from '../../interactions/contract.ts';
import type { App } from '../../services/app.ts';
import { findMoment } from '../../services/moment/find-moment.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { replyForm } from '../../views/kit/fields.ts';

/** Opens the form for a reply. */
export default defineButton({
  id: ids.reply,
  manner: 'form',
  async execute(interaction, { moment }, app: App) {
    const { library } = await app.communities.community(interaction.guildId);
    findMoment(library, moment);
    return form(replyForm(moment, textsFor(interaction.locale)));
  },
});
