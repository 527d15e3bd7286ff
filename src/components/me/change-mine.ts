import { defineSelect } from '../../flows/define.ts';
import { changeOwnSetting } from '../../flows/settings/own-settings.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Takes what a person chose for themselves. */
export default defineSelect({
  id: ids.changeMine,
  needs: 'everyone',
  manner: 'update',
  async execute({ values: { setting }, chosen: [given], ...context }) {
    const view = await changeOwnSetting(context, setting, given);
    return inPlace(view, { done: view });
  },
});
