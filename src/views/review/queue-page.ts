import { ButtonStyle } from 'discord-api-types/v10';
import type { CardFacts } from '../../domain/card.ts';
import type { Cause, KeptReview } from '../../domain/review.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName } from '../../interactions/markup.ts';
import { button, lines, row, rowOf, timeAt } from '../kit/blocks.ts';
import { ids } from '../kit/custom-ids.ts';
import { turnButtons } from '../kit/pager.ts';
import { plainMessage } from '../kit/plain-message.ts';
import { openedBody } from '../removal/removed-page.ts';

/** A moment that waits for a moderator. */
export interface QueuedFacts {
  readonly review: KeptReview;
  /** The name under which it will be published. */
  readonly by: string;
  /** Whether its author may share nothing new. */
  readonly isBlocked: boolean;
  readonly facts: CardFacts;
  /** Counted from 0. */
  readonly page: number;
  readonly total: number;
}

/**
 * One moment of the queue, opened, with what can be decided about it.
 * @param note what was just done
 */
export function queuePage(
  { review, by, isBlocked, facts, page, total }: QueuedFacts,
  texts: Speech,
  note?: string,
): MessageView {
  const words = texts.review;
  const seen = { review: review.id, sent: review.sentAt };
  const head = lines(
    note,
    `### ${words.heading}`,
    words.sent({ name: asName(by), at: timeAt(review.sentAt), channel: `<#${review.place.channel}>` }),
    wordCause(review.cause, texts),
    isBlocked && `⚠️ ${words.blocked}`,
    total > 1 && `-# ${texts.pages.position({ place: page + 1, total })}`,
  );
  const turn = (to: number) => ids.reviewQueue.build({ page: to, opens: 'here' });
  return openedBody(facts, head, texts, [
    row(
      button(ids.publish.build(seen), { label: words.publish, style: ButtonStyle.Success }),
      button(ids.answerReview.build({ ...seen, outcome: 'change-asked' }), { label: words.ask }),
      button(ids.answerReview.build({ ...seen, outcome: 'declined' }), {
        label: words.decline,
        style: ButtonStyle.Danger,
      }),
    ),
    ...rowOf(turnButtons({ page, last: total - 1 }, turn, texts)),
  ]);
}

export const emptyQueue = ({ review }: Speech, note?: string): MessageView =>
  plainMessage(lines(note, review.none));

function wordCause({ kind, word }: Cause, { review }: Speech): string | undefined {
  if (kind === 'all') return undefined;
  return kind === 'link' ? review.causes.link : review.causes.word({ word: asName(word ?? '') });
}
