import type { CardFacts } from '../../domain/card.ts';
import { writtenAt } from '../../domain/edit.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { container, lines, rowOf, text, timeAt } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { turnButtons } from '../kit/pager.ts';
import { momentBody } from '../moment/moment-card.ts';

export interface EarlierPage {
  /** The moment as it was. */
  readonly facts: CardFacts;
  /** When that was edited away, in milliseconds since 1970. */
  readonly until: number;
  /** Counted from 0; the latest version comes first. */
  readonly page: number;
  readonly total: number;
}

/** What a moment said before an edit. To decide about it, one has to read it. */
export function earlierPage({ facts, until, page, total }: EarlierPage, texts: Speech): MessageView {
  const { moment } = facts.live;
  const { number } = moment;
  const { history, pages } = texts;
  const head = lines(
    `### ${history.heading({ number })}`,
    history.span({ from: timeAt(writtenAt(moment)), until: timeAt(until) }),
    `-# ${pages.position({ place: page + 1, total })}`,
  );
  const open = { ...facts, live: { ...facts.live, moment: { ...moment, spoiler: false } } };
  const { components, ...files } = momentBody(open, texts, head);
  const to = (target: number) => ids.earlier.build({ moment: number, page: target });
  const turns = turnButtons({ page, last: total - 1 }, to, texts);
  return { ...files, components: [container(BRAND, text(head)), ...components, ...rowOf(turns)] };
}
