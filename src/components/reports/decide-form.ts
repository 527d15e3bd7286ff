import { defineModal } from '../../flows/define.ts';
import { mannerOfDecision, tellDecision } from '../../flows/reports/tell-decision.ts';
import { readReason } from '../../services/removal/require-removable.ts';
import { readWarning } from '../../services/reports/decide-reports.ts';
import { fields, ids } from '../../views/kit/custom-ids.ts';

/** Removes a reported moment for a reason, or warns its author. */
export default defineModal({
  id: ids.decideForm,
  fields: { [fields.reason]: 'text' },
  needs: 'moderator',
  manner: mannerOfDecision,
  async execute({ values: { moment: number, outcome, seen }, fields: typed, ...context }) {
    const words = (outcome === 'removed' ? readReason : readWarning)(typed[fields.reason]);
    return tellDecision(context, { number, outcome, seen, words });
  },
});
