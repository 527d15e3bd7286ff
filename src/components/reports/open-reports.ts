import { defineButton } from '../../flows/define.ts';
import { showOpenReports } from '../../flows/reports/report-facts.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Turns the pages of the moments whose reports wait for a decision. */
export default defineButton({
  id: ids.openReports,
  needs: 'moderator',
  manner: 'update',
  execute: ({ values: { page }, ...context }) => inPlace(showOpenReports(context, page)),
});
