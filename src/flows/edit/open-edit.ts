import type { EditDraft } from '../../domain/draft.ts';
import { storyFieldsOf, writtenAt } from '../../domain/edit.ts';
import type { Moment } from '../../domain/moment.ts';
import { type Form, form } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { requireUnblocked } from '../../services/block/require-unblocked.ts';
import { editForm } from '../../views/edit/edit-form.ts';

/** What is corrected beside the form: chosen by options. */
type Corrections = Pick<EditDraft, 'country' | 'video' | 'alt' | 'drop'>;

/** Keeps what is corrected as a draft, and opens the form as the story stands. */
export async function openEdit(
  context: AppContext,
  moment: Moment,
  corrections: Corrections = {},
): Promise<Form> {
  requireUnblocked(context, 'share');
  const { app, community, draftKey, texts } = context;
  const { number } = moment;
  const key = draftKey();
  const draft: EditDraft = { v: 1, kind: 'edit', number, basedOn: writtenAt(moment), ...corrections };
  await app.drafts.keep(key, draft);
  const film = app.films.find(moment.film, community.library);
  return form(editForm({ moment: number, draft: key.id, film, story: storyFieldsOf(moment) }, texts));
}
