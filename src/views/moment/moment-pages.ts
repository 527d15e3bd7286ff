import type { CardFacts } from '../../domain/card.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { button, dotted, lines, row, text } from '../kit/blocks.ts';
import { ids, type Turn } from '../kit/custom-ids.ts';
import { FIRST_PAGES } from '../kit/filter-pages.ts';
import { longTurnButtons } from '../kit/pager.ts';
import { momentCard } from './moment-card.ts';

/** A moment on a private page. */
export interface PageFacts extends CardFacts {
  /** A link to the message with which it began, if the reader can see it. */
  readonly original?: string | undefined;
  /** Whether everybody who can see this channel may read it, so that it can be posted here. */
  readonly isForAllHere?: boolean;
}

/** What a private page says about the list that its moment is from. */
export interface BrowseFacts extends PageFacts {
  /** The query, as custom ids have it. */
  readonly query: string;
  /** The query in words. */
  readonly told: string;
  /** Position in the list; 1 is the first. */
  readonly place: number;
  readonly total: number;
  /** How many there were on the page before, or that its list is no longer kept; 0 if there was none. */
  readonly before: number | 'gone';
}

/** One of the moments in a list. Its buttons name the moment, not the page, so they stay right when others come and go. */
export function browsePage(page: BrowseFacts, texts: Speech): MessageView {
  const { query, place, total, before } = page;
  const moment = page.live.moment.number;
  const card = momentCard(page, texts, { kind: 'browse', query });
  const to = (where: Turn) => ids.browse.build({ query, moment, to: where, total });
  const jump = ids.jump.build({ query, total });
  const turn = row(...longTurnButtons({ page: place - 1, last: total - 1 }, { to, jump }, texts));
  const filter = row(
    button(ids.filter.build({ query, view: 'browse', pages: FIRST_PAGES }), {
      label: texts.query.filter,
      emoji: '🔎',
    }),
    ...postButton(page, texts),
  );
  const told = text(lines(listLine(page, texts), changed(before, total, texts)));
  return { ...card, components: [...card.components, turn, filter, told] };
}

function changed(before: BrowseFacts['before'], total: number, { pages }: Speech): string | undefined {
  if (before === 'gone') return `-# ${pages.gone}`;
  return before === 0 || before === total ? undefined : `-# ${pages.changed({ before, total })}`;
}

/** What a random page says about the moments that it chose from. */
export interface RandomFacts extends PageFacts {
  readonly query: string;
  readonly told: string;
}

/** A random moment, with a button for another. */
export function randomPage(facts: RandomFacts, texts: Speech): MessageView {
  const { query } = facts;
  const card = momentCard(facts, texts, { kind: 'random', query });
  const buttons = row(
    button(ids.another.build({ query }), { label: texts.pages.another, emoji: '🎲' }),
    button(ids.filter.build({ query, view: 'random', pages: FIRST_PAGES }), {
      label: texts.query.filter,
      emoji: '🔎',
    }),
    ...postButton(facts, texts),
  );
  return { ...card, components: [...card.components, buttons, text(listLine(facts, texts))] };
}

const postButton = ({ live, isForAllHere }: PageFacts, { pages }: Speech) =>
  isForAllHere
    ? [button(ids.postHere.build({ moment: live.moment.number }), { label: pages.postHere, emoji: '📣' })]
    : [];

/** The list in words, and where the moment was told. */
const listLine = ({ told, original }: PageFacts & { readonly told: string }, { pages }: Speech): string =>
  `-# ${dotted(told, original && pages.original({ link: original }))}`;
