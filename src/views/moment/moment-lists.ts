import { PERIODS, type Period } from '../../domain/moment-query.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { container, lines, menu, row, rowOf, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids, MINE, type Mine } from '../kit/custom-ids.ts';
import { options } from '../kit/fields.ts';
import { type PagePlace, turnButtons } from '../kit/pager.ts';
import { type ListedMoment, listedMoment } from './moment-list.ts';

/** A page of a list of moments. */
export interface ListPage extends PagePlace {
  readonly shown: readonly ListedMoment[];
  readonly total: number;
}

export interface TopPage extends ListPage {
  /** As custom ids have it. */
  readonly query: string;
  readonly period: Period;
  /** The query in words; if there is no moment, without its time. */
  readonly told: string;
}

/** The moments that gave most goosebumps in some time, and a menu of times. */
export function topPage({ query, period, told: words, ...page }: TopPage, texts: Speech): MessageView {
  const { top } = texts;
  const noneEver = words === '' ? top.noneEver : top.noneOfThese;
  const none = period === 'ever' ? noneEver : top.none;
  const told = lines(words, page.total === 0 && none);
  const periods = menu(ids.topOf.build({ query }), top.period, options(PERIODS, top.periods, [period]));
  const to = (at: number) => ids.top.build({ query, page: at });
  return listPage({ title: top.title, told, page, to, further: [row(periods)] }, texts);
}

interface MinePage extends ListPage {
  readonly of: Exclude<Mine, 'drafts' | 'waiting'>;
  /** Moments that wait for moderators' decisions, oldest first. */
  readonly hidden: readonly number[];
}

/** So many hidden moments are named: the latest. */
const MAX_HIDDEN = 10;

/** The moments that a person told, felt, or replied to, and a menu of these. */
export function minePage({ of, hidden, ...page }: MinePage, texts: Speech): MessageView {
  const { mine } = texts;
  const count = page.total === 0 ? mine.none[of] : texts.pages.count({ total: page.total });
  const named = hidden.slice(-MAX_HIDDEN).map((number) => texts.card.number({ number }));
  const told = lines(count, named.length > 0 && mine.hidden({ moments: named }));
  const to = (at: number) => ids.mine.build({ of, page: at });
  return listPage({ title: mine.titles[of], told, page, to, further: [row(mineMenu(of, texts))] }, texts);
}

/** Which of a person's own lists is shown. */
export const mineMenu = (of: Mine, { mine }: Speech) =>
  menu(ids.mineOf.build({}), mine.menu, options(MINE, mine.titles, [of]));

interface ListParts {
  readonly title: string;
  readonly told: string;
  readonly page: ListPage;
  /** Makes the custom id of a page's button. */
  readonly to: (page: number) => string;
  readonly further: MessageView['components'];
}

function listPage({ title, told, page, to, further }: ListParts, texts: Speech): MessageView {
  const position = page.last > 0 && texts.pages.position({ place: page.page + 1, total: page.last + 1 });
  const head = text(lines(`## ${title}`, told, position && `-# ${position}`));
  const listed = page.shown.map((one) => listedMoment(one, texts));
  return {
    components: [container(BRAND, head, ...listed), ...rowOf(turnButtons(page, to, texts)), ...further],
  };
}
