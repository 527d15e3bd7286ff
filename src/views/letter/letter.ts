import { isolated } from '../../domain/isolate.ts';
import type { FeltMoment } from '../../domain/spread.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName, link } from '../../interactions/markup.ts';
import { button, container, dotted, lines, row, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';

interface LetterFacts {
  readonly guild: string;
  /** The name of the server; `undefined` if the bot doesn't know it. */
  readonly server: string | undefined;
  /** The newest first. */
  readonly moments: readonly (FeltMoment & { readonly link: string | undefined })[];
}

/** Moments that are told one by one; of the others, how many there are. */
const MAX_TOLD = 15;

/** What an author is told in a private message: numbers and links, but nothing that anybody wrote. */
export function letterMessage({ guild, server, moments }: LetterFacts, texts: Speech): MessageView {
  const words = texts.letter;
  const heading =
    server === undefined ? words.headingHere : words.heading({ server: isolated(asName(server)) });
  return {
    components: [
      container(BRAND, text(lines(`### 🪿 ${heading}`, feltLines(moments, texts), `-# ${words.why}`))),
      row(button(ids.lettersOff.build({ guild }), { label: words.turnOff })),
    ],
  };
}

/** A line for each moment, as far as they fit. */
export function feltLines(
  moments: readonly (FeltMoment & { readonly link?: string | undefined })[],
  { letter: words }: Speech,
): string {
  const left = moments.length - MAX_TOLD;
  return lines(
    ...moments.slice(0, MAX_TOLD).map(({ number, goosebumps, replies, link: to }) => {
      const name = words.moment({ number });
      const told = dotted(
        goosebumps > 0 && words.felt({ count: goosebumps }),
        replies > 0 && words.replied({ count: replies }),
      );
      return words.line({ moment: to === undefined ? name : link(name, to), told });
    }),
    left > 0 && words.more({ more: left }),
  );
}
