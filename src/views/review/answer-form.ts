import { ModalBuilder, TextInputBuilder } from '@discordjs/builders';
import { TextInputStyle } from 'discord-api-types/v10';
import { TEXT_LIMITS } from '../../domain/text.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { FormView } from '../../interactions/answer.ts';
import { fields, ids } from '../kit/custom-ids.ts';
import { label } from '../kit/fields.ts';

interface Answering {
  readonly review: string;
  readonly sent: number;
  readonly outcome: 'change-asked' | 'declined';
}

/** Asks a moderator why a moment isn't published, or what should change first. */
export function answerForm(answering: Answering, { review: { forms } }: Speech): FormView {
  const words = forms[answering.outcome];
  return new ModalBuilder()
    .setCustomId(ids.reviewForm.build({ ...answering }))
    .setTitle(words.title)
    .addLabelComponents(
      label(words.label, words.hint).setTextInputComponent(
        new TextInputBuilder()
          .setCustomId(fields.reason)
          .setStyle(TextInputStyle.Paragraph)
          .setMaxLength(TEXT_LIMITS.reason.max),
      ),
    )
    .toJSON();
}
