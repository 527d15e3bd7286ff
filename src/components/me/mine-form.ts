import { defineModal } from '../../flows/define.ts';
import { answeredAt, mannerOfForm } from '../../flows/opening.ts';
import { changeOwnSetting } from '../../flows/settings/own-settings.ts';
import { fields, ids } from '../../views/kit/custom-ids.ts';

/** Takes what a person typed. */
export default defineModal({
  id: ids.mineForm,
  fields: { [fields.setting]: 'text' },
  needs: 'everyone',
  manner: mannerOfForm('private'),
  async execute({ values: { setting }, fields: typed, ...context }) {
    const view = await changeOwnSetting(context, setting, typed[fields.setting]);
    return answeredAt(context.interaction, view, { done: view });
  },
});
