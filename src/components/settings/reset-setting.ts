import { defineButton } from '../../flows/define.ts';
import { changeSetting } from '../../flows/settings/community-settings.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Takes back what was chosen for a setting. */
export default defineButton({
  id: ids.resetSetting,
  needs: 'manager',
  manner: 'update',
  execute: ({ values: { setting }, ...context }) => changeSetting(context, setting, undefined),
});
