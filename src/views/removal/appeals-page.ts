import { ButtonStyle } from 'discord-api-types/v10';
import type { Appeal } from '../../domain/appeal.ts';
import type { CardFacts } from '../../domain/card.ts';
import { type Removal, shownAuthor } from '../../domain/moment.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName, asToldInLine } from '../../interactions/markup.ts';
import { button, lines, row, rowOf, timeAt } from '../kit/blocks.ts';
import { ids } from '../kit/custom-ids.ts';
import { turnButtons } from '../kit/pager.ts';
import { plainMessage } from '../kit/plain-message.ts';
import { openedBody } from './removed-page.ts';

/** What an author asks for, with what it is about. */
interface AppealFacts {
  readonly appeal: Appeal;
  readonly removal: Removal;
  readonly facts: CardFacts;
  /** Counted from 0. */
  readonly page: number;
  readonly total: number;
}

/**
 * One request of an author, with the moment and why it was removed.
 * @param note what was just done
 */
export function appealsPage(
  { appeal, removal, facts, page, total }: AppealFacts,
  texts: Speech,
  note?: string,
): MessageView {
  const { appeals, removed, pages } = texts;
  const { number } = facts.live.moment;
  const head = lines(
    note,
    `### ${appeals.heading({ number })}`,
    appeals.says({
      name: asName(shownAuthor(facts.live.moment).name),
      at: timeAt(appeal.at),
      text: asToldInLine(appeal.text),
    }),
    removed.by({ name: asName(removal.by.name), at: timeAt(removal.at) }),
    removal.reason !== undefined && texts.removal.reason({ reason: asToldInLine(removal.reason) }),
    `-# ${pages.position({ place: page + 1, total })}`,
  );
  const decide = (
    outcome: 'restored' | 'upheld',
    label: string,
    style: ButtonStyle.Success | ButtonStyle.Danger,
  ) => button(ids.decideAppeal.build({ moment: number, appeal: appeal.id, outcome }), { label, style });
  const turns = turnButtons({ page, last: total - 1 }, (to) => ids.appeals.build({ page: to }), texts);
  return openedBody(facts, head, texts, [
    row(
      decide('restored', removed.restore, ButtonStyle.Success),
      decide('upheld', appeals.uphold, ButtonStyle.Danger),
    ),
    ...rowOf(turns),
  ]);
}

export const noAppeals = ({ appeals }: Speech, note?: string): MessageView =>
  plainMessage(lines(note, appeals.none));
