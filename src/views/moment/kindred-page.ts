import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName, shorten } from '../../interactions/markup.ts';
import { container, dotted, lines, menu, row, rowOf, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { type PagePlace, turnButtons } from '../kit/pager.ts';

/** People on one page. */
export const KINDRED_A_PAGE = 5;
/** Moments named of each: a sign of what both felt, and no measure. */
export const MOMENTS_NAMED = 3;
/** UTF-16 units of a name or title: all of a page has to fit. */
const MAX_NAME = 100;

interface CommonMoment {
  readonly number: number;
  /** The title of its film, with the year. */
  readonly about: string;
}

export interface KindredPerson {
  readonly id: string;
  /** `undefined` if nobody knows it: Discord's client shows one for the id. */
  readonly name: string | undefined;
  /** At most `MOMENTS_NAMED`. */
  readonly moments: readonly CommonMoment[];
  /** Whether they have others in common. */
  readonly isMore: boolean;
}

export interface KindredFacts extends PagePlace {
  readonly shown: readonly KindredPerson[];
}

/** The people who felt what the reader felt, with some of the moments, and a menu to read them. */
export function kindredPage({ shown, ...place }: KindredFacts, texts: Speech): MessageView {
  const { kindred, pages } = texts;
  if (shown.length === 0) return told(kindred.none({ setting: texts.settings.kindred.name }), texts);
  const position = place.last > 0 && pages.position({ place: place.page + 1, total: place.last + 1 });
  const head = lines(`## ${kindred.title}`, kindred.intro, position && `-# ${position}`);
  const read = new Map(shown.flatMap(({ moments }) => moments.map((moment) => [moment.number, moment])));
  const options = [...read.values()].map(({ number, about }) => ({
    value: String(number),
    label: `#${number} · ${about}`,
  }));
  return {
    components: [
      container(BRAND, text(head), ...shown.map((person) => text(personLines(person, texts)))),
      row(menu(ids.readMoment.build({}), kindred.read, options)),
      ...rowOf(turnButtons(place, (page) => ids.kindred.build({ page }), texts)),
    ],
  };
}

/** For somebody who hasn't chosen to be found: what it is, and how to choose it. */
export const kindredOff = (texts: Speech): MessageView =>
  told(texts.kindred.off({ setting: texts.settings.kindred.name }), texts);

const told = (words: string, { kindred }: Speech): MessageView => ({
  components: [container(BRAND, text(lines(`## ${kindred.title}`, words)))],
});

function personLines({ id, name, moments, isMore }: KindredPerson, { kindred }: Speech): string {
  const known = name === undefined ? `<@${id}>` : `**${asName(shorten(name, MAX_NAME))}**`;
  return lines(
    known,
    ...moments.map(({ number, about }) => `- ${dotted(`#${number}`, asName(shorten(about, MAX_NAME)))}`),
    isMore && `- ${kindred.others}`,
  );
}
