import { ModalBuilder, TextInputBuilder } from '@discordjs/builders';
import { TextInputStyle } from 'discord-api-types/v10';
import { TEXT_LIMITS } from '../../domain/text.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { FormView } from '../../interactions/answer.ts';
import { fields, ids } from '../kit/custom-ids.ts';
import { label } from '../kit/fields.ts';

/** Asks a moderator why a moment should go. */
export function reasonForm(moment: number, { removal }: Speech): FormView {
  return new ModalBuilder()
    .setCustomId(ids.removalForm.build({ moment }))
    .setTitle(removal.formTitle({ number: moment }))
    .addLabelComponents(
      label(removal.why, removal.whyHint).setTextInputComponent(
        new TextInputBuilder()
          .setCustomId(fields.reason)
          .setStyle(TextInputStyle.Paragraph)
          .setMaxLength(TEXT_LIMITS.reason.max),
      ),
    )
    .toJSON();
}
