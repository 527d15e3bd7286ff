import { showLog } from '../../flows/audit/show-log.ts';
import { defineButton } from '../../flows/define.ts';
import { inPlace } from '../../interactions/answer.ts';
import { readAuditFilter } from '../../views/kit/audit-filter.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Turns the pages of the log. */
export default defineButton({
  id: ids.auditLog,
  needs: 'moderator',
  manner: 'update',
  execute: async ({ values: { to, than, filter }, ...context }) =>
    inPlace(await showLog(context, readAuditFilter(filter) ?? {}, { to, than })),
});
