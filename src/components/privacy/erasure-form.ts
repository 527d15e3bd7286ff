import { defineModal } from '../../flows/define.ts';
import { answeredAt, mannerOfForm } from '../../flows/opening.ts';
import { erase } from '../../flows/privacy/erasure.ts';
import { fields, ids } from '../../views/kit/custom-ids.ts';

/** Erases the data of the person who typed the word. */
export default defineModal({
  id: ids.erasureForm,
  fields: { [fields.word]: 'text' },
  needs: 'everyone',
  manner: mannerOfForm('private'),
  async execute({ values, fields: typed, ...context }) {
    const done = await erase(context, values, typed[fields.word]);
    return answeredAt(context.interaction, done, { done });
  },
});
