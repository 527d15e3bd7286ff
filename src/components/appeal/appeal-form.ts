import { defineModal } from '../../flows/define.ts';
import { privately } from '../../interactions/answer.ts';
import { askToReconsider } from '../../services/removal/appeals.ts';
import { fields, ids } from '../../views/kit/custom-ids.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';

/** Brings an author's words before the moderators. */
export default defineModal({
  id: ids.appealForm,
  fields: { [fields.appeal]: 'text' },
  needs: 'everyone',
  manner: 'private',
  async execute({ values: { moment }, fields: typed, ...context }) {
    await askToReconsider(context, moment, typed[fields.appeal]);
    const done = plainMessage(context.texts.appeals.asked({ number: moment }));
    return privately(done, { done });
  },
});
