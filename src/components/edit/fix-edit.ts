import { storyFieldsOf } from '../../domain/edit.ts';
import { defineButton } from '../../flows/define.ts';
import { form } from '../../interactions/answer.ts';
import { requireUnblocked } from '../../services/block/require-unblocked.ts';
import { findEditDraft, findOwnMoment } from '../../services/edit/find-edit.ts';
import { editForm } from '../../views/edit/edit-form.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Reopens the form as it was left. */
export default defineButton({
  id: ids.fixEdit,
  needs: 'everyone',
  manner: 'form',
  async execute({ values: { moment: number, draft }, ...context }) {
    requireUnblocked(context, 'share');
    const { app, community, draftKey, texts } = context;
    const { story } = await findEditDraft(context, draftKey(draft), number);
    const moment = await findOwnMoment(context, number);
    const film = app.films.find(moment.film, community.library);
    return form(editForm({ moment: number, draft, film, story: story ?? storyFieldsOf(moment) }, texts));
  },
});
