import type { EditDraft } from '../../domain/draft.ts';
import { type Answer, inPlace, privately } from '../../interactions/answer.ts';
import type { ButtonUse, FormUse } from '../../interactions/contract.ts';
import { askToBeAdded } from '../../interactions/invite.ts';
import type { AppContext } from '../../services/app.ts';
import { editMoment } from '../../services/edit/edit-moment.ts';
import { editedMeanwhile, editFaults } from '../../views/edit/edit-steps.ts';
import { lines } from '../../views/kit/blocks.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';
import { turnsMessage } from '../opening.ts';

/** The edit that a custom id is about. */
interface EditStep {
  readonly moment: number;
  readonly draft: string;
}

/**
 * Saves an edit, and says so; or what has to be fixed or decided first.
 * @param interaction the form or button, which only works for the moment's author
 * @param change what the person has just typed or decided
 */
export async function edit(
  context: AppContext & { readonly interaction: ButtonUse | FormUse },
  { moment: number, draft }: EditStep,
  change: (draft: EditDraft) => EditDraft,
): Promise<Answer> {
  const { interaction, texts } = context;
  const tell = turnsMessage(interaction) ? inPlace : privately;
  const step = { moment: number, draft };
  const outcome = await editMoment(context, context.draftKey(draft), number, change);
  if (outcome.kind === 'faults') return tell(editFaults(step, outcome.faults, texts));
  if (outcome.kind === 'changed') return tell(editedMeanwhile(step, texts));
  if (outcome.kind === 'same') return tell(plainMessage(texts.edit.same({ number })));
  const done = plainMessage(lines(texts.edit.done({ number }), askToBeAdded(interaction, texts)));
  return tell(done, { done });
}
