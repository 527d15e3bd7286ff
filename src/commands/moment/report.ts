import { defineMessageCommand } from '../../flows/define.ts';
import { momentOfMenu } from '../../flows/moment/moment-of-menu.ts';
import { openReportForm } from '../../flows/reports/open-report-form.ts';

/** In the menu of a card: opens the form in which its moment is reported. */
export default defineMessageCommand({
  name: 'Report',
  needs: 'everyone',
  manner: 'form',
  execute: async (context) => openReportForm(context, await momentOfMenu(context)),
});
