import { defineButton } from '../../flows/define.ts';
import { mannerOfDecision, tellDecision } from '../../flows/reports/tell-decision.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Keeps a reported moment, or hides it until somebody decides. */
export default defineButton({
  id: ids.decide,
  needs: 'moderator',
  manner: mannerOfDecision,
  execute: ({ values: { moment: number, outcome, seen }, ...context }) =>
    tellDecision(context, { number, outcome, seen }),
});
