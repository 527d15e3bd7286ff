import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { button, container, gallery, lines, row, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids, type NameOnCard, type PictureTheme } from '../kit/custom-ids.ts';

export interface QuoteCardFacts {
  readonly number: number;
  readonly png: Buffer;
  /** The same in words. */
  readonly alt: string;
  readonly isSpoiler: boolean;
  readonly name: NameOnCard;
  /** Whether this person may choose that it says who told it. */
  readonly mayName: boolean;
  readonly theme: PictureTheme;
}

/** The picture of a moment, to keep or to share elsewhere, and buttons for how else it may look. */
export function quoteCardPage(facts: QuoteCardFacts, texts: Speech): MessageView {
  const { number, png, alt, isSpoiler, name, mayName, theme } = facts;
  const { quote } = texts;
  // Wherever the file is sent in Discord, its name keeps it hidden.
  const file = `${isSpoiler ? 'SPOILER_' : ''}moment-${number}.png`;
  const to = (wish: { readonly name?: NameOnCard; readonly theme?: PictureTheme }) =>
    ids.quoteCard.build({ moment: number, name, theme, opens: 'here', ...wish });
  const otherName = name === 'shown' ? 'hidden' : 'shown';
  const otherTheme = theme === 'dark' ? 'light' : 'dark';
  const buttons = [
    ...(mayName
      ? [
          button(to({ name: otherName }), {
            label: otherName === 'shown' ? quote.withName : quote.withoutName,
          }),
        ]
      : []),
    button(to({ theme: otherTheme }), { label: quote[otherTheme] }),
  ];
  return {
    components: [
      container(
        BRAND,
        text(lines(`### ${quote.heading({ number })}`, quote.about, isSpoiler && `-# ${quote.spoiler}`)),
        gallery({ media: { url: `attachment://${file}` }, description: alt, spoiler: isSpoiler }),
      ),
      row(...buttons),
    ],
    files: [{ name: file, bytes: png, alt }],
  };
}
