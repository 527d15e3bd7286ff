import { type Actor, judgeRemoval, type Moment } from '../../domain/moment.ts';
import { UserError } from '../../interactions/user-error.ts';

/** Throws the UserError that says why this person may not remove the moment, or not so. */
export function requireRemovable(moment: Moment, actor: Actor, reason: string | undefined): void {
  const verdict = judgeRemoval(moment, actor, reason);
  if (verdict === 'notYours') throw new UserError('removal.notYours');
  if (verdict === 'reasonMissing') throw new UserError('removal.reasonMissing');
}
