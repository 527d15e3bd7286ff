import { findShareDraft, sharingOf } from '../../flows/share/share.ts';
import { textsFor } from '../../i18n/texts.ts';
import { form } from '../../interactions/answer.ts';
import { defineButton } from '../../interactions/contract.ts';
import type { App } from '../../services/app.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { storyForm } from '../../views/kit/fields.ts';

/** Opens the story's form, as it was left where it was left once. */
export default defineButton({
  id: ids.writeStory,
  manner: 'form',
  async execute(interaction, { draft: id }, app: App) {
    const draft = await findShareDraft(app, sharingOf(interaction, id).key);
    return form(storyForm(id, draft.story, textsFor(interaction.locale)));
  },
});
