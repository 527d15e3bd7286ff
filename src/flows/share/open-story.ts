import type { DraftKey } from '../../domain/draft.ts';
import { type Form, form } from '../../interactions/answer.ts';
import type { ButtonUse } from '../../interactions/contract.ts';
import type { AppContext } from '../../services/app.ts';
import { filmOfDraft, findShareDraft } from '../../services/share/find-draft.ts';
import { isUnsigned } from '../../services/share/share.ts';
import { storyForm } from '../../views/share/story-form.ts';
import { mayHideName } from './may-hide-name.ts';

/** The story form of a draft, with anything that was typed before. */
export async function openStory(
  context: AppContext & { readonly interaction: ButtonUse },
  key: DraftKey,
): Promise<Form> {
  const { app, community, texts } = context;
  const kept = await findShareDraft(context, key);
  const film = filmOfDraft(app, community, kept);
  const showing = { reach: context.reach(), mayHideName: mayHideName(context) && isUnsigned(kept) };
  return form(storyForm(key.id, film, kept.story, showing, texts));
}
