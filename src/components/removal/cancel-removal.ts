import { textsFor } from '../../i18n/texts.ts';
import { inPlace } from '../../interactions/answer.ts';
import { defineButton } from '../../interactions/contract.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App } from '../../services/app.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { note } from '../../views/kit/note.ts';

/** Leaves the moment where it is. */
export default defineButton({
  id: ids.cancelRemoval,
  manner: 'update',
  async execute(interaction, { draft: id }, app: App) {
    const key = { guild: interaction.guildId, user: interaction.user.id, id };
    const number = await app.drafts.useUp(key, 'removal', (draft) => Promise.resolve(draft.number));
    if (number === undefined) throw new UserError('removal.settled');
    return inPlace(note(textsFor(interaction.locale).removal.keptIt(number)));
  },
});
