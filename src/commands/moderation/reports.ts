import { defineCommand } from '../../flows/define.ts';
import { showOpenReports } from '../../flows/reports/report-facts.ts';
import { privately } from '../../interactions/answer.ts';

/** Lists the moments whose reports wait for a decision. */
export default defineCommand({
  name: 'moderation reports',
  needs: 'moderator',
  manner: 'private',
  execute: (context) => privately(showOpenReports(context, 0)),
});
