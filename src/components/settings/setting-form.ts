import { defineModal } from '../../flows/define.ts';
import { mannerOfForm, turnsMessage } from '../../flows/opening.ts';
import { changeSetting } from '../../flows/settings/community-settings.ts';
import { privately } from '../../interactions/answer.ts';
import { fields, ids } from '../../views/kit/custom-ids.ts';

/** Takes what was typed for a setting. */
export default defineModal({
  id: ids.settingForm,
  fields: { [fields.setting]: 'text' },
  needs: 'manager',
  manner: mannerOfForm('private'),
  async execute({ values: { setting }, fields: typed, ...context }) {
    const changed = await changeSetting(context, setting, typed[fields.setting]);
    if (turnsMessage(context.interaction) || changed.kind !== 'update') return changed;
    return privately(changed.view, { done: changed.view });
  },
});
