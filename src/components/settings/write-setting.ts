import { defineButton } from '../../flows/define.ts';
import { surroundingsOf } from '../../flows/settings/surroundings.ts';
import { form } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { textForm } from '../../views/settings/text-form.ts';

/** Opens the form in which the value of a setting is typed. */
export default defineButton({
  id: ids.writeSetting,
  needs: 'manager',
  manner: 'form',
  execute({ values: { setting: name }, ...context }) {
    const { app, community, interaction, texts } = context;
    const setting = app.settings.community.find((one) => one.name === name);
    if (!setting) throw new UserError('component.unknown');
    const { control } = setting.row(community.setting(setting), surroundingsOf(context, interaction), texts);
    if (control.kind !== 'text') throw new UserError('component.unknown');
    return form(textForm(ids.settingForm.build({ setting: name }), control));
  },
});
