import { ModalBuilder, TextInputBuilder } from '@discordjs/builders';
import { TextInputStyle } from 'discord-api-types/v10';
import type { FormView } from '../../interactions/answer.ts';
import type { TextControl } from '../../settings/setting.ts';
import { fields } from '../kit/custom-ids.ts';
import { filled, label, line } from '../kit/fields.ts';

/**
 * The form in which a value is typed.
 * @param id of the form
 */
export function textForm(id: string, control: TextControl): FormView {
  const { title, hint, current, maxLength, isLong } = control;
  const input = isLong
    ? filled(new TextInputBuilder(), current, maxLength)
        .setCustomId(fields.setting)
        .setStyle(TextInputStyle.Paragraph)
    : line(fields.setting, current, maxLength);
  return new ModalBuilder()
    .setCustomId(id)
    .setTitle(title)
    .addLabelComponents(label(control.label, hint).setTextInputComponent(input))
    .toJSON();
}
