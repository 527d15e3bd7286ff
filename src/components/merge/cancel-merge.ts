import { defineButton } from '../../flows/define.ts';
import { inPlace } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';

/** Leaves the two films as they are. */
export default defineButton({
  id: ids.cancelMerge,
  needs: 'everyone',
  manner: 'update',
  async execute({ app, values: { draft: id }, draftKey, texts }) {
    const draft = await app.drafts.useUp(draftKey(id), 'merge', (found) => Promise.resolve(found));
    if (!draft) throw new UserError('merge.gone');
    return inPlace(plainMessage(texts.merge.keptApart));
  },
});
