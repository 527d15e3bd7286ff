import { type Film, titleAndYear } from '../../domain/film.ts';
import type { KeptNews, News } from '../../domain/news.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName, asToldInLine } from '../../interactions/markup.ts';
import { MESSAGE_ROOM, roomBeside } from '../../interactions/room.ts';
import { type Block, container, lines, row, rule, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { pagesThatFit } from '../kit/pager.ts';
import { feltLines } from '../letter/letter.ts';
import { appealButton } from '../removal/appeal-form.ts';
import { changeButton } from '../review/own-reviews.ts';

/** Something that a person has not heard yet. */
export interface NewsItem {
  readonly news: KeptNews;
  /** What the moment is about; `undefined` if that film is no longer known, or if it is about several. */
  readonly film: Film | undefined;
  /** Whether the author of a removed moment can ask to have that looked at again. */
  readonly mayAsk: boolean;
}

/** Discord allows 40 components in a message: an item takes a line above it, and a text that may have a row with a button below it. */
const MAX_ITEMS = 9;

type Words<K extends News['kind']> = (
  news: Extract<News, { kind: K }>,
  film: string,
  texts: Speech,
) => string;

const WORDS: { readonly [K in News['kind']]: Words<K> } = {
  'name-revealed': ({ number, reason }, film, { inbox }) =>
    lines(inbox.nameRevealed({ number, film }), inbox.reason({ reason: asToldInLine(reason) })),
  'moment-removed': ({ number, reason }, film, { inbox }) =>
    lines(
      inbox.momentRemoved({ number, film }),
      reason !== undefined && inbox.reason({ reason: asToldInLine(reason) }),
    ),
  warned: ({ number, words }, film, { inbox }) =>
    lines(inbox.warned({ number, film }), inbox.warning({ words: asToldInLine(words) })),
  'report-decided': ({ number, outcome }, film, { inbox }) => {
    if (outcome === 'withdrawn') return inbox.reportWithdrawn({ number, film });
    return outcome === 'removed' ? inbox.reportRemoved({ number, film }) : inbox.reportKept({ number, film });
  },
  'moment-restored': ({ number, reason }, film, { inbox }) =>
    lines(
      inbox.momentRestored({ number, film }),
      reason !== undefined && inbox.reason({ reason: asToldInLine(reason) }),
    ),
  published: ({ number, unlinked }, film, { inbox, because }) =>
    lines(inbox.published({ number, film }), unlinked !== undefined && because.left({ number: unlinked })),
  declined: ({ words }, film, { inbox }) =>
    lines(inbox.declined({ film }), inbox.reason({ reason: asToldInLine(words) }), inbox.stillYours),
  'change-asked': ({ words }, film, { inbox }) => inbox.changeAsked({ film, words: asToldInLine(words) }),
  unattended: (_, film, { inbox }) => lines(inbox.unattended({ film }), inbox.stillYours),
  felt: ({ moments }, _, texts) => lines(texts.inbox.felt, feltLines(moments, texts)),
  'appeal-decided': ({ number, outcome }, film, { inbox }) => inbox.appealDecided[outcome]({ number, film }),
};

/**
 * What a person hears with an answer from the bot: as much as fits, the oldest first.
 * @returns the message, and what it tells
 */
export function newsPage(
  items: readonly NewsItem[],
  texts: Speech,
): { readonly view: MessageView; readonly told: readonly KeptNews[] } {
  const heading = `### ${texts.inbox.heading}`;
  const room = roomBeside(MESSAGE_ROOM, heading);
  const [shown = []] = pagesThatFit(items, (item) => wordsOf(item, texts), { max: MAX_ITEMS, room });
  const blocks = shown.flatMap((item) => [rule(), ...itemOf(item, texts)]);
  return {
    view: { components: [container(BRAND, text(heading), ...blocks)] },
    told: shown.map(({ news }) => news),
  };
}

/**
 * An author can ask to have a removal looked at again, and send again what was not published. The button is below the words:
 * beside it, a phone would leave them a narrow column.
 */
function itemOf(item: NewsItem, texts: Speech): readonly Block[] {
  const words = wordsOf(item, texts);
  const { news, mayAsk } = item;
  if (news.kind === 'moment-removed' && mayAsk) return [text(words), row(appealButton(news.number, texts))];
  return 'review' in news ? [text(words), row(changeButton(news.review, texts))] : [text(words)];
}

function wordsOf<K extends News['kind']>(
  { news, film }: { readonly news: Extract<News, { kind: K }>; readonly film: Film | undefined },
  texts: Speech,
): string {
  const words: Words<K> = WORDS[news.kind];
  return words(news, asName(film ? titleAndYear(film, texts.locale) : titleIn(news)), texts);
}

/** Of a film that isn't known: as it was typed, or else its id. */
function titleIn(news: News): string {
  if (!('film' in news)) return '';
  return 'title' in news && news.title !== undefined ? news.title : news.film;
}
