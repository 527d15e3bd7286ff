import { type Actor, judgeRemoval, type Moment } from '../../domain/moment.ts';
import { TEXT_LIMITS } from '../../domain/text.ts';
import { UserError } from '../../interactions/user-error.ts';

/** @throws {UserError} if this person may not remove the moment, or not without a reason */
export function requireRemovable(moment: Moment, actor: Actor, reason: string | undefined): void {
  const verdict = judgeRemoval(moment, actor, reason);
  if (verdict === 'notYours') throw new UserError('removal.notYours');
  if (verdict === 'reasonMissing') throw new UserError('removal.reasonMissing', TEXT_LIMITS.reason);
}
