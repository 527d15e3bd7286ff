import { ButtonStyle } from 'discord-api-types/v10';
import type { Person } from '../../domain/moment.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName, asToldWhole } from '../../interactions/markup.ts';
import { MESSAGE_ROOM, roomBeside } from '../../interactions/room.ts';
import { button, container, row, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';

export interface Question {
  readonly asker: Person;
  readonly author: Person;
  /** The id of the message, and a link to it. */
  readonly message: string;
  readonly link: string;
  readonly text: string;
}

/**
 * Asks the author of a message whether it may become a moment. The text goes along, blurred: nothing of it is kept until they
 * agree, and it can't be read later where it stands.
 * @returns `undefined` if the text is too long to go along
 */
export function askAuthor(question: Question, texts: Speech): MessageView | undefined {
  const { asker, author, message, link } = question;
  const { fromMessage } = texts;
  const words = fromMessage.ask({ asker: asName(asker.name), author: asName(author.name), link });
  const told = asToldWhole(question.text, roomBeside(MESSAGE_ROOM, words));
  if (told === undefined) return undefined;
  return {
    components: [
      container(BRAND, text(words)),
      { ...container(BRAND, text(told)), spoiler: true },
      row(
        button(ids.agree.build({ author: author.id, message }), {
          label: fromMessage.agree,
          style: ButtonStyle.Primary,
        }),
        button(ids.decline.build({ author: author.id, asker: asker.id }), { label: fromMessage.decline }),
      ),
    ],
  };
}
