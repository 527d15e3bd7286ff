import { defineButton } from '../../flows/define.ts';
import { findOwnSetting } from '../../flows/settings/own-settings.ts';
import { surroundingsOf } from '../../flows/settings/surroundings.ts';
import { form } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { ownForm } from '../../views/settings/own-panel.ts';

/** Opens the form in which a person types a value of their own. */
export default defineButton({
  id: ids.writeMine,
  needs: 'everyone',
  manner: 'form',
  execute({ values: { setting: name }, ...context }) {
    const { community, actor, interaction, texts } = context;
    const setting = findOwnSetting(context, name);
    const now = community.ownChoice(actor.id, setting);
    const { control } = setting.row(now, surroundingsOf(context, interaction), texts);
    if (control.kind !== 'text') throw new UserError('component.unknown');
    return form(ownForm(name, control));
  },
});
