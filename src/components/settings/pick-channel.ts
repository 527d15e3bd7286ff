import { defineSelect } from '../../flows/define.ts';
import { changeSetting } from '../../flows/settings/community-settings.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Takes the channel that was chosen for a setting. */
export default defineSelect({
  id: ids.pickChannel,
  menu: 'channel',
  needs: 'manager',
  manner: 'update',
  execute: ({ values: { setting }, chosen: [given], ...context }) => changeSetting(context, setting, given),
});
