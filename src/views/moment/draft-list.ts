import { cleanLine } from '../../domain/clean-text.ts';
import { startOf } from '../../domain/text.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName, asToldInLine } from '../../interactions/markup.ts';
import { button, container, lines, row, section, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { mineMenu } from './moment-lists.ts';

/** A moment that its author has not shared yet. */
export interface ListedDraft {
  readonly id: string;
  readonly film: string;
  readonly text: string;
  /** Milliseconds since 1970 at which it is forgotten. */
  readonly endsAt: number;
  /** Whether what is missing is about the film. */
  readonly lacksFilm: boolean;
  /** Whether its film is looked for first: it was begun from a message, or with nothing typed yet. */
  readonly lacksTitle: boolean;
}

/** How much of a draft is shown, in characters. */
const MAX_START = 80;

/** Discord's own words for a time: “in 5 hours”. */
const until = (at: number) => `<t:${Math.floor(at / 1000)}:R>`;

/** What a person began to tell, with buttons to go on. */
export function draftList(drafts: readonly ListedDraft[], texts: Speech): MessageView {
  const { mine } = texts;
  const listed = drafts.map(({ id, film, text: told, endsAt, lacksFilm, lacksTitle }) => {
    const start = cleanLine(startOf(told, MAX_START));
    const words = lines(
      `**${asName(film)}**`,
      start !== '' && asToldInLine(start === cleanLine(told) ? start : `${start} …`),
      `-# ${mine.keptUntil({ time: until(endsAt) })}`,
    );
    const aboutFilm = lacksTitle ? ids.searchAgain : ids.fixFilm;
    const goOn = lacksFilm ? aboutFilm : ids.writeStory;
    return section(words, button(goOn.build({ draft: id }), { label: mine.goOn, emoji: '✍️' }));
  });
  const head = text(lines(`## ${mine.titles.drafts}`, drafts.length === 0 && mine.none.drafts));
  return { components: [container(BRAND, head, ...listed), row(mineMenu('drafts', texts))] };
}
