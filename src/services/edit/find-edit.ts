import type { DraftKey, EditDraft } from '../../domain/draft.ts';
import type { Moment } from '../../domain/moment.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';
import { findMoment } from '../moment/find-moment.ts';
import { visibleMoments } from '../moment/visible-moments.ts';

/**
 * The person's own moment, where they may read it: who can no longer see its channel can't write there either.
 * @throws {UserError} as `findMoment`, and if it is somebody else's
 */
export async function findOwnMoment(context: AppContext, number: number): Promise<Moment> {
  const { moment } = findMoment(await visibleMoments(context), number);
  if (moment.author.id !== context.actor.id) throw new UserError('edit.notYours');
  return moment;
}

/**
 * The draft of an edit.
 * @param number of the moment, as a custom id has it
 * @throws {UserError} saying what became of it: `edit.saved` if the moment shows it now
 */
export async function findEditDraft(context: AppContext, key: DraftKey, number: number): Promise<EditDraft> {
  const draft = await context.app.drafts.find(key, 'edit');
  if (draft?.number === number) return draft;
  throw await endOfEdit(context, key, number);
}

/** What its author is told about a draft that is gone. The answer to the form may have been lost. */
async function endOfEdit(context: AppContext, { id }: DraftKey, number: number): Promise<UserError> {
  const { app, actor, community } = context;
  const live = (await visibleMoments(context)).moment(number);
  // Ids come from clients, and edits are nobody else's business.
  if (live?.moment.author.id !== actor.id) return new UserError('draft.gone');
  const isSaved = (await community.edits.of(number, app.now())).some((edit) => edit.id === id);
  return isSaved ? new UserError('edit.saved', { number }) : new UserError('draft.gone');
}
