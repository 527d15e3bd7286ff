import { defineButton } from '../../flows/define.ts';
import { form } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { erasureForm } from '../../views/privacy/erasure.ts';

/** Asks for the word that confirms an erasure. */
export default defineButton({
  id: ids.confirmErasure,
  needs: 'everyone',
  manner: 'form',
  execute: ({ values, texts }) => form(erasureForm(values, texts)),
});
