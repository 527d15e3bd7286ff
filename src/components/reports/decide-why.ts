import { defineButton } from '../../flows/define.ts';
import { form } from '../../interactions/answer.ts';
import { requireUndecided } from '../../services/reports/decide-reports.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { decisionForm } from '../../views/reports/report-forms.ts';

/** Asks why a reported moment should go, or what to tell its author; not if that is settled. */
export default defineButton({
  id: ids.decideWhy,
  needs: 'moderator',
  manner: 'form',
  execute({ values, community, texts }) {
    requireUndecided(community.library, values);
    return form(decisionForm(values, texts));
  },
});
