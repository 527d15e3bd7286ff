import { defineButton } from '../../flows/define.ts';
import { settingsTab } from '../../flows/settings/community-settings.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens another tab of the settings. */
export default defineButton({
  id: ids.settings,
  needs: 'manager',
  manner: 'update',
  execute: ({ values: { tab }, ...context }) => inPlace(settingsTab(context, tab)),
});
