import type { ReportReason } from '../../domain/report.ts';
import { checkText } from '../../domain/text.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';
import { requireUnblocked } from '../block/require-unblocked.ts';

/**
 * Keeps what this person reports about a moment, in the place of an earlier report of theirs.
 * @param typed what they wrote beside the reason
 * @throws {UserError} if it is too long, the moment is gone or their own, or moderators keep them from reporting
 */
export async function reportMoment(
  context: AppContext,
  number: number,
  reason: ReportReason,
  typed: string,
): Promise<void> {
  requireUnblocked(context, 'report');
  const { app, community } = context;
  const { id, name } = context.actor;
  const verdict = checkText('report', typed);
  if (!verdict.ok && verdict.fault.rule === 'tooLong') throw new UserError('reports.tooLong', verdict.fault);
  const words = verdict.ok ? { words: verdict.text } : {};
  const report = { at: app.now(), by: { id, name }, reason, ...words };
  const kept = await community.reports.keep(number, report);
  if (kept === 'own') throw new UserError('reports.own');
  if (kept === 'gone') throw new UserError('moment.removed', { number });
}
