import { ButtonStyle } from 'discord-api-types/v10';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName } from '../../interactions/markup.ts';
import type { Choice } from '../../interactions/options.ts';
import { button, container, menu, row, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';

/**
 * The films that the title may mean, to choose from. Which one it is, is never guessed.
 * @param title as it was typed
 */
export function filmChoice(
  draft: string,
  title: string,
  films: readonly Choice[],
  texts: Speech,
): MessageView {
  const { fromMessage } = texts;
  const facts = { title: asName(title) };
  const question = films.length > 0 ? fromMessage.whichFilm(facts) : fromMessage.noFilm(facts);
  const options = films.map(({ name, value }) => ({ label: name, value: String(value) }));
  const choice = menu(ids.chooseFilm.build({ draft }), fromMessage.choose, options);
  return {
    components: [
      container(BRAND, text(question)),
      ...(films.length > 0 ? [row(choice)] : []),
      row(
        button(ids.fixFilm.build({ draft }), {
          label: fromMessage.notListed,
          style: films.length > 0 ? ButtonStyle.Secondary : ButtonStyle.Primary,
        }),
        button(ids.searchAgain.build({ draft }), { label: fromMessage.searchAgain }),
      ),
    ],
  };
}
