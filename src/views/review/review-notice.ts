import { ButtonStyle } from 'discord-api-types/v10';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { button, container, row, text, timeAt } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';

/** How many moments wait for a moderator, and since when. */
export interface Waiting {
  readonly count: number;
  /** When the oldest was sent, in milliseconds since 1970. */
  readonly since: number;
}

/** What the log channel says about the queue: nothing of what anybody wrote. */
export function reviewNotice({ count, since }: Waiting, { review }: Speech): MessageView {
  const open = button(ids.reviewQueue.build({ page: 0, opens: 'beside' }), {
    label: review.open,
    style: ButtonStyle.Primary,
  });
  return {
    components: [container(BRAND, text(review.waiting({ count, since: timeAt(since) }))), row(open)],
  };
}
