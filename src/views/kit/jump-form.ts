import { ModalBuilder } from '@discordjs/builders';
import type { Speech } from '../../i18n/texts.ts';
import type { FormView } from '../../interactions/answer.ts';
import { fields } from './custom-ids.ts';
import { label, line } from './fields.ts';

/** Digits of the largest place. */
const MAX_DIGITS = 9;

/**
 * Asks for a place in a list.
 * @param customId of the form
 * @param total the last place
 */
export function jumpForm(customId: string, total: number, { pages }: Speech): FormView {
  return new ModalBuilder()
    .setCustomId(customId)
    .setTitle(pages.jump)
    .addLabelComponents(
      label(pages.jumpTo({ total })).setTextInputComponent(line(fields.place, '', MAX_DIGITS)),
    )
    .toJSON();
}
