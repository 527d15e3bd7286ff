import { defineSelect } from '../../flows/define.ts';
import { changeSetting } from '../../flows/settings/community-settings.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Takes the channels that were chosen for a setting; none takes the choice back. */
export default defineSelect({
  id: ids.pickChannels,
  menu: 'channel',
  needs: 'manager',
  manner: 'update',
  execute: ({ values: { setting }, chosen, ...context }) =>
    changeSetting(context, setting, chosen.length > 0 ? chosen.join(',') : undefined),
});
