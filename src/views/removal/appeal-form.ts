import { ModalBuilder, TextInputBuilder } from '@discordjs/builders';
import { type APIButtonComponentWithCustomId, TextInputStyle } from 'discord-api-types/v10';
import { TEXT_LIMITS } from '../../domain/text.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { FormView } from '../../interactions/answer.ts';
import { button } from '../kit/blocks.ts';
import { fields, ids } from '../kit/custom-ids.ts';
import { label } from '../kit/fields.ts';

/** For the author of a moment that a moderator removed. */
export const appealButton = (moment: number, { appeals }: Speech): APIButtonComponentWithCustomId =>
  button(ids.appeal.build({ moment }), { label: appeals.ask });

/** Asks an author why the moment should be back. */
export function appealForm(moment: number, { appeals }: Speech): FormView {
  return new ModalBuilder()
    .setCustomId(ids.appealForm.build({ moment }))
    .setTitle(appeals.formTitle({ number: moment }))
    .addLabelComponents(
      label(appeals.why, appeals.whyHint).setTextInputComponent(
        new TextInputBuilder()
          .setCustomId(fields.appeal)
          .setStyle(TextInputStyle.Paragraph)
          .setMaxLength(TEXT_LIMITS.appeal.max),
      ),
    )
    .toJSON();
}
