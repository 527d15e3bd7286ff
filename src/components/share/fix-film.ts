import { findShareDraft, sharingOf } from '../../flows/share/share.ts';
import { textsFor } from '../../i18n/texts.ts';
import { form } from '../../interactions/answer.ts';
import { defineButton } from '../../interactions/contract.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App } from '../../services/app.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { filmForm } from '../../views/kit/fields.ts';

/** Opens the film's form as it was left. */
export default defineButton({
  id: ids.fixFilm,
  manner: 'form',
  async execute(interaction, { draft: id }, app: App) {
    const { newFilm } = await findShareDraft(app, sharingOf(interaction, id).key);
    if (!newFilm) throw new UserError('draft.gone');
    return form(filmForm(id, newFilm, textsFor(interaction.locale)));
  },
});
