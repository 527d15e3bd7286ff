import { textsFor } from '../../i18n/texts.ts';
import { form } from '../../interactions/answer.ts';
import { defineButton } from '../../interactions/contract.ts';
import type { App } from '../../services/app.ts';
import { findCompletion } from '../../services/film/complete-film.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { completionForm } from '../../views/kit/fields.ts';

/** Opens the form of a completion as it was left. */
export default defineButton({
  id: ids.fixCompletion,
  manner: 'form',
  async execute(interaction, { draft: id }, app: App) {
    const key = { guild: interaction.guildId, user: interaction.user.id, id };
    const { fields } = await findCompletion(app, key);
    return form(completionForm(id, fields, textsFor(interaction.locale)));
  },
});
