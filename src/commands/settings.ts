import { defineCommand } from '../flows/define.ts';
import { settingsTab } from '../flows/settings/community-settings.ts';
import { privately } from '../interactions/answer.ts';
import { SETTING_TABS } from '../settings/setting.ts';

/** Shows the settings of the community. */
export default defineCommand({
  name: 'settings',
  needs: 'manager',
  manner: 'private',
  execute: (context) => privately(settingsTab(context, SETTING_TABS[0])),
});
