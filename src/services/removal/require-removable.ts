import { type Actor, judgeRemoval, type Moment } from '../../domain/moment.ts';
import { checkText, TEXT_LIMITS } from '../../domain/text.ts';
import { UserError } from '../../interactions/user-error.ts';

/** @throws {UserError} if this person may not remove the moment, or not without a reason */
export function requireRemovable(moment: Moment, actor: Actor, reason: string | undefined): void {
  const verdict = judgeRemoval(moment, actor, reason);
  if (verdict === 'notYours') throw new UserError('removal.notYours');
  if (verdict === 'reasonMissing') throw new UserError('removal.reasonMissing', TEXT_LIMITS.reason);
}

/**
 * The reason that was typed, if any was asked for.
 * @throws {UserError} if it is too short or too long
 */
export const readReason = (typed: string | undefined): string | undefined =>
  typed === undefined ? undefined : requireReason(typed);

/**
 * The reason that a moderator typed.
 * @throws {UserError} if it is too short or too long
 */
export function requireReason(typed: string): string {
  const verdict = checkText('reason', typed);
  if (verdict.ok) return verdict.text;
  if (verdict.fault.rule === 'tooLong')
    throw new UserError('removal.reasonTooLong', { max: verdict.fault.max });
  throw new UserError('removal.reasonMissing', TEXT_LIMITS.reason);
}
