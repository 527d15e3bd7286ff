import { exportLog } from '../../flows/audit/export-log.ts';
import { defineButton } from '../../flows/define.ts';
import { privately } from '../../interactions/answer.ts';
import { logDeed } from '../../services/audit/log-deed.ts';
import { readAuditFilter } from '../../views/kit/audit-filter.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Hands out the log as a table, as far as it fits the page's filter. That is logged, too. */
export default defineButton({
  id: ids.auditCsv,
  needs: 'moderator',
  manner: 'private',
  cooldown: { uses: 3, withinMs: 10 * 60_000 },
  async execute({ values, ...context }) {
    const { view, done } = await exportLog(context, readAuditFilter(values.filter) ?? {});
    await logDeed(context, { deed: 'log-exported' });
    return privately(view, { done });
  },
});
