import { ReportReason } from '../../domain/report.ts';
import { defineModal } from '../../flows/define.ts';
import { findShownMoment } from '../../flows/moment/find-shown-moment.ts';
import { privately } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import { reportMoment } from '../../services/reports/report-moment.ts';
import { lines } from '../../views/kit/blocks.ts';
import { fields, ids } from '../../views/kit/custom-ids.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';

/** Takes a report. */
export default defineModal({
  id: ids.reportForm,
  fields: { [fields.reportReason]: 'choice', [fields.reportWords]: 'text' },
  needs: 'everyone',
  manner: 'private',
  cooldown: { uses: 5, withinMs: 10 * 60_000 },
  async execute({ values: { moment }, fields: given, ...context }) {
    await findShownMoment(context, moment, context.interaction.message);
    const reason = ReportReason.safeParse(given[fields.reportReason]);
    if (!reason.success) throw new UserError('component.unknown');
    await reportMoment(context, moment, reason.data, given[fields.reportWords]);
    const { reports: words } = context.texts;
    const isUrgent = reason.data === 'self-harm';
    const done = plainMessage(lines(words.thanks({ number: moment }), isUrgent && words.danger));
    return privately(done, { done });
  },
});
