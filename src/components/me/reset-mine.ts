import { defineButton } from '../../flows/define.ts';
import { changeOwnSetting } from '../../flows/settings/own-settings.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Takes back what a person chose for themselves. */
export default defineButton({
  id: ids.resetMine,
  needs: 'everyone',
  manner: 'update',
  async execute({ values: { setting }, ...context }) {
    const view = await changeOwnSetting(context, setting, undefined);
    return inPlace(view, { done: view });
  },
});
