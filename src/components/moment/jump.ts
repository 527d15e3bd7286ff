import { defineButton } from '../../flows/define.ts';
import { form } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { jumpForm } from '../../views/kit/jump-form.ts';

/** Asks for a place in the list. */
export default defineButton({
  id: ids.jump,
  needs: 'everyone',
  manner: 'form',
  execute({ values, texts: { pages } }) {
    const words = { title: pages.jump, label: pages.jumpTo(values) };
    return form(jumpForm(ids.jumpForm.build(values), words));
  },
});
