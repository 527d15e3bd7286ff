import { defineSelect } from '../../flows/define.ts';
import { changeSetting } from '../../flows/settings/community-settings.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Takes what was chosen for a setting: one value, or several. */
export default defineSelect({
  id: ids.changeSetting,
  needs: 'manager',
  manner: 'update',
  execute: ({ values: { setting }, chosen, ...context }) =>
    changeSetting(context, setting, chosen.length > 0 ? chosen.join(',') : undefined),
});
