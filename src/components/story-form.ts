import type { App } from '../app.ts';
import type { StoryFields } from '../domain/draft.ts';
import { defineModal, type FormUse } from '../interactions/contract.ts';
import { canUpdate } from '../interactions/outbox.ts';
import { shareDraft, sharingOf } from '../moments/share-draft.ts';
import { fields, ids } from '../views/custom-ids.ts';
import { SPOILER } from '../views/forms.ts';

/** Takes the story, and shares it. */
export default defineModal({
  id: ids.storyForm,
  manner: (interaction) => (canUpdate(interaction) ? 'update' : 'public'),
  execute(interaction, { draft: id }, app: App) {
    const story = typed(interaction);
    return shareDraft(app, sharingOf(interaction, id), (draft) => ({ ...draft, story }));
  },
});

function typed({ fields: form }: FormUse): StoryFields {
  return {
    text: form.getTextInputValue(fields.text),
    at: form.getTextInputValue(fields.at),
    moods: [...form.getStringSelectValues(fields.moods)],
    contentNotes: [...form.getStringSelectValues(fields.contentNotes)],
    spoiler: form.getRadioGroup(fields.spoiler) !== SPOILER.no,
  };
}
