import { textsFor } from '../../i18n/texts.ts';
import { inPlace } from '../../interactions/answer.ts';
import { defineButton } from '../../interactions/contract.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App } from '../../services/app.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { note } from '../../views/kit/note.ts';

/** Leaves the two films apart. */
export default defineButton({
  id: ids.cancelMerge,
  manner: 'update',
  async execute(interaction, { draft: id }, app: App) {
    const key = { guild: interaction.guildId, user: interaction.user.id, id };
    const draft = await app.drafts.useUp(key, 'merge', (found) => Promise.resolve(found));
    if (!draft) throw new UserError('merge.gone');
    return inPlace(note(textsFor(interaction.locale).merge.keptApart));
  },
});
