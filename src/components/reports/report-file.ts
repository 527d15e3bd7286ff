import { defineButton } from '../../flows/define.ts';
import { showReportFile } from '../../flows/reports/report-facts.ts';
import { privately } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens a reported moment with its reports, for this moderator alone. */
export default defineButton({
  id: ids.reportFile,
  needs: 'moderator',
  manner: 'private',
  execute: async ({ values: { moment }, ...context }) => privately(await showReportFile(context, moment)),
});
