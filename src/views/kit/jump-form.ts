import { ModalBuilder } from '@discordjs/builders';
import type { FormView } from '../../interactions/answer.ts';
import { fields } from './custom-ids.ts';
import { label, line } from './fields.ts';

/** Digits of the largest place. */
const MAX_DIGITS = 9;

/** Asks for a place in a list, or for a page of one. */
export function jumpForm(
  customId: string,
  words: { readonly title: string; readonly label: string },
): FormView {
  return new ModalBuilder()
    .setCustomId(customId)
    .setTitle(words.title)
    .addLabelComponents(label(words.label).setTextInputComponent(line(fields.place, '', MAX_DIGITS)))
    .toJSON();
}
