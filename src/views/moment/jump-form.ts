import { ModalBuilder } from '@discordjs/builders';
import type { Speech } from '../../i18n/texts.ts';
import type { FormView } from '../../interactions/answer.ts';
import { fields, ids } from '../kit/custom-ids.ts';
import { label, line } from '../kit/fields.ts';

/** Digits of the largest place. */
const MAX_DIGITS = 9;

/** Asks for a place in a list. */
export function jumpForm(
  { query, total }: { readonly query: string; readonly total: number },
  { pages }: Speech,
): FormView {
  return new ModalBuilder()
    .setCustomId(ids.jumpForm.build({ query, total }))
    .setTitle(pages.jump)
    .addLabelComponents(
      label(pages.jumpTo({ total })).setTextInputComponent(line(fields.place, '', MAX_DIGITS)),
    )
    .toJSON();
}
