import type { Person, Pseudonym } from '../../domain/moment.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName } from '../../interactions/markup.ts';
import { plainMessage } from '../kit/plain-message.ts';

interface RevealedAuthor {
  readonly number: number;
  readonly author: Person;
  readonly pseudonym: Pseudonym;
}

/** Who told a moment without their name, for the moderator who asked. */
export const revealedAuthor = (
  { number, author, pseudonym }: RevealedAuthor,
  { reveal }: Speech,
): MessageView =>
  plainMessage(
    reveal.told({
      number,
      pseudonym: asName(pseudonym.name),
      name: asName(author.name),
      mention: `<@${author.id}>`,
    }),
  );
