import type { StoryFields } from '../../domain/draft.ts';
import { shareDraft, sharingOf } from '../../flows/share/share.ts';
import { defineModal, type FormUse } from '../../interactions/contract.ts';
import { canUpdate } from '../../interactions/outbox.ts';
import type { App } from '../../services/app.ts';
import { fields, ids } from '../../views/kit/custom-ids.ts';
import { SPOILER } from '../../views/kit/fields.ts';

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
