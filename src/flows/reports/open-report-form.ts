import type { LiveMoment } from '../../domain/moment.ts';
import { type Form, form } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../../services/app.ts';
import { requireUnblocked } from '../../services/block/require-unblocked.ts';
import { reportForm } from '../../views/reports/report-forms.ts';

/**
 * The form in which a moment is reported.
 * @throws {UserError} if it is their own, or if moderators keep them from reporting
 */
export function openReportForm(context: AppContext, { moment }: LiveMoment): Form {
  const { community, actor, texts } = context;
  requireUnblocked(context, 'report');
  if (moment.author.id === actor.id) throw new UserError('reports.own');
  const before = community.library.reports.reportBy(moment.number, actor.id);
  return form(reportForm(moment.number, before, texts));
}
