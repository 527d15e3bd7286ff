import { defineButton } from '../../flows/define.ts';
import { findShownMoment } from '../../flows/moment/find-shown-moment.ts';
import { openReportForm } from '../../flows/reports/open-report-form.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens the form in which a moment is reported. */
export default defineButton({
  id: ids.report,
  needs: 'everyone',
  manner: 'form',
  async execute({ values: { moment }, ...context }) {
    return openReportForm(context, await findShownMoment(context, moment, context.interaction.message));
  },
});
