import type { CardFacts } from '../../domain/card.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { button, row, text } from '../kit/blocks.ts';
import { ids } from '../kit/custom-ids.ts';
import { momentCard } from './moment-card.ts';

export interface BrowsePage extends CardFacts {
  /** Position; 1 is the newest. */
  readonly place: number;
  readonly total: number;
}

/** One of all moments, newest first. Its buttons name the moment, not the page, so they stay right when others come and go. */
export function browsePage(page: BrowsePage, texts: Speech): MessageView {
  const moment = page.live.moment.number;
  const card = momentCard(page, texts, 'browse');
  const turn = row(
    button(ids.browse.build({ moment, to: 'newer' }), {
      label: texts.pages.previous,
      emoji: '◀️',
      disabled: page.place === 1,
    }),
    button(ids.browse.build({ moment, to: 'older' }), {
      label: texts.pages.next,
      emoji: '▶️',
      disabled: page.place === page.total,
    }),
  );
  const position = text(`-# ${texts.pages.position({ place: page.place, total: page.total })}`);
  return { ...card, components: [...card.components, turn, position] };
}

/** A random moment, with a button for another. */
export function randomPage(facts: CardFacts, texts: Speech): MessageView {
  const card = momentCard(facts, texts, 'random');
  const moment = facts.live.moment.number;
  const another = row(button(ids.another.build({ moment }), { label: texts.pages.another, emoji: '🎲' }));
  return { ...card, components: [...card.components, another] };
}
