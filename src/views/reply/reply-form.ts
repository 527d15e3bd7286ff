import { ModalBuilder, TextInputBuilder } from '@discordjs/builders';
import { TextInputStyle } from 'discord-api-types/v10';
import { TEXT_LIMITS } from '../../domain/text.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { FormView } from '../../interactions/answer.ts';
import { fields, ids } from '../kit/custom-ids.ts';
import { label } from '../kit/fields.ts';

/** @param isReadElsewhere whether it shows to people who can't see where it is written */
export function replyForm(moment: number, isReadElsewhere: boolean, texts: Speech): FormView {
  return new ModalBuilder()
    .setCustomId(ids.replyForm.build({ moment }))
    .setTitle(texts.replies.title)
    .addLabelComponents(
      label(
        texts.replies.text,
        isReadElsewhere ? texts.replies.hintElsewhere : undefined,
      ).setTextInputComponent(
        new TextInputBuilder()
          .setCustomId(fields.reply)
          .setStyle(TextInputStyle.Paragraph)
          .setMaxLength(TEXT_LIMITS.reply.max),
      ),
    )
    .toJSON();
}
