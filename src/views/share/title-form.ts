import { ModalBuilder } from '@discordjs/builders';
import { TEXT_LIMITS } from '../../domain/text.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { FormView } from '../../interactions/answer.ts';
import { fields, ids } from '../kit/custom-ids.ts';
import { label, line } from '../kit/fields.ts';

/**
 * Asks which film a message is about.
 * @param left the title that was typed before
 */
export function titleForm(draft: string, left: string, { fromMessage, share }: Speech): FormView {
  return new ModalBuilder()
    .setCustomId(ids.titleForm.build({ draft }))
    .setTitle(fromMessage.formTitle)
    .addLabelComponents(
      label(share.filmName, fromMessage.titleHint).setTextInputComponent(
        line(fields.filmTitle, left, TEXT_LIMITS.filmTitle.max),
      ),
    )
    .toJSON();
}
