import { defineButton } from '../../flows/define.ts';
import { inPlace } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';

/** Keeps the moment. */
export default defineButton({
  id: ids.cancelRemoval,
  needs: 'everyone',
  manner: 'update',
  async execute({ app, values: { draft }, draftKey, texts }) {
    const number = await app.drafts.useUp(draftKey(draft), 'removal', (found) =>
      Promise.resolve(found.number),
    );
    if (number === undefined) throw new UserError('removal.settled');
    return inPlace(plainMessage(texts.removal.keptIt({ number })));
  },
});
