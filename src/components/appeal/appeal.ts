import { defineButton } from '../../flows/define.ts';
import { form } from '../../interactions/answer.ts';
import { requireAppealable } from '../../services/removal/appeals.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { appealForm } from '../../views/removal/appeal-form.ts';

/** Asks the author of a removed moment why it should be back. */
export default defineButton({
  id: ids.appeal,
  needs: 'everyone',
  manner: 'form',
  execute({ values: { moment }, ...context }) {
    requireAppealable(context, moment);
    return form(appealForm(moment, context.texts));
  },
});
