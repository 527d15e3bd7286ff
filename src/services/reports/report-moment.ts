import type { ReportReason } from '../../domain/report.ts';
import { checkText } from '../../domain/text.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';

/**
 * Keeps what this person reports about a moment, in the place of an earlier report of theirs.
 * @param typed what they wrote beside the reason
 * @throws {UserError} if it is too long, or the moment is gone or their own
 */
export async function reportMoment(
  { app, community, actor: { id, name } }: AppContext,
  number: number,
  reason: ReportReason,
  typed: string,
): Promise<void> {
  const verdict = checkText('report', typed);
  if (!verdict.ok && verdict.fault.rule === 'tooLong') throw new UserError('reports.tooLong', verdict.fault);
  const words = verdict.ok ? { words: verdict.text } : {};
  const report = { at: app.now(), by: { id, name }, reason, ...words };
  const kept = await community.reports.keep(number, report);
  if (kept === 'own') throw new UserError('reports.own');
  if (kept === 'gone') throw new UserError('moment.removed', { number });
}
