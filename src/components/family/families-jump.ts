import { defineButton } from '../../flows/define.ts';
import { form } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { jumpForm } from '../../views/kit/jump-form.ts';

/** Asks for a page of the families. */
export default defineButton({
  id: ids.familiesJump,
  needs: 'everyone',
  manner: 'form',
  execute({ values, texts: { families } }) {
    const words = { title: families.jump, label: families.jumpTo({ total: values.pages }) };
    return form(jumpForm(ids.familiesJumpForm.build(values), words));
  },
});
