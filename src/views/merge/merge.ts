import { ButtonStyle } from 'discord-api-types/v10';
import { type Film, titleAndYear, titleIn } from '../../domain/film.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName } from '../../interactions/markup.ts';
import { filmByline } from '../film/film-line.ts';
import { button, container, dotted, lines, row, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';

export interface MergeFacts {
  /** The film that a member added. */
  readonly film: Film;
  /** The one in the catalogue. */
  readonly into: Film;
  /** How many moments move with it. */
  readonly moments: number;
}

/** Asks for confirmation, showing both films. */
export function confirmMerge(draft: string, { film, into, moments }: MergeFacts, texts: Speech): MessageView {
  const [one, other] = [film, into].map((each) => asName(titleAndYear(each, texts.locale)));
  const question = lines(
    `### ${texts.merge.confirm({ film: one ?? '', into: other ?? '' })}`,
    ...[film, into].map((each) => `- ${named(each, texts)}`),
    texts.merge.follows({ moments }),
  );
  const buttons = row(
    button(ids.confirmMerge.build({ draft }), { label: texts.merge.yes, style: ButtonStyle.Primary }),
    button(ids.cancelMerge.build({ draft }), { label: texts.merge.no }),
  );
  const body = container(BRAND, text(question));
  return { components: [body, buttons] };
}

/** Koğuş Yedi · 2019 · 🇹🇷 Türkiye, with the title first, so that it is clear which of the two films a line is about. */
const named = (film: Film, texts: Speech): string =>
  dotted(`**${asName(titleIn(film, texts.locale))}**`, filmByline(film, texts));

/** What was done, with a way to undo it. */
export function mergeDone({ film, into, moments }: MergeFacts, texts: Speech): MessageView {
  const [one, other] = [film, into].map((each) => asName(titleAndYear(each, texts.locale)));
  const told = lines(
    texts.merge.done({ film: one ?? '', into: other ?? '' }),
    texts.merge.followed({ moments }),
  );
  const body = container(BRAND, text(told));
  const undo = row(button(ids.undoMerge.build({ film: film.id }), { label: texts.merge.undo }));
  return { components: [body, undo] };
}
