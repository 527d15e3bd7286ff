import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { cleanLine } from '../../domain/clean-text.ts';
import { type KeptReview, reviewEndsAt } from '../../domain/review.ts';
import { startOf } from '../../domain/text.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName, asToldInLine } from '../../interactions/markup.ts';
import { button, container, lines, row, rule, text, timeAt } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { type PagePlace, turnButtons } from '../kit/pager.ts';
import { mineMenu } from '../moment/moment-lists.ts';

/** What somebody sent for review, and the title of its film. */
interface OwnReview {
  readonly review: KeptReview;
  readonly film: string;
}

interface OwnReviews extends PagePlace {
  readonly shown: readonly OwnReview[];
}

/** On one page. */
export const REVIEWS_A_PAGE = 4;

/** How much of a text is shown, in characters. */
const MAX_START = 80;

/** What a person sent that is not published, with what became of it so far. */
export function ownReviews({ shown, ...place }: OwnReviews, texts: Speech): MessageView {
  const { mine } = texts;
  const listed = shown.flatMap(({ review, film }) => {
    const told = cleanLine(review.told.story.text);
    const start = startOf(told, MAX_START);
    const words = lines(
      `**${asName(film)}**`,
      asToldInLine(start === told ? start : `${start} …`),
      `-# ${stateOf(review, texts)}`,
    );
    const takeBack = button(ids.takeBackReview.build({ review: review.id }), {
      label: texts.review.takeBack,
    });
    return [rule(), text(words), row(changeButton(review.id, texts), takeBack)];
  });
  const head = text(lines(`## ${mine.titles.waiting}`, shown.length === 0 && mine.none.waiting));
  const turns = turnButtons(place, (page) => ids.mine.build({ of: 'waiting', page }), texts);
  return {
    components: [
      container(BRAND, head, ...listed),
      ...(turns.length > 0 ? [row(...turns)] : []),
      row(mineMenu('waiting', texts)),
    ],
  };
}

/** For its author: opens the form as it was sent. */
export const changeButton = (review: string, { review: words }: Speech): APIButtonComponentWithCustomId =>
  button(ids.changeReview.build({ review }), { label: words.change, emoji: '✍️' });

function stateOf(review: KeptReview, { review: words }: Speech): string {
  const { answer, sentAt } = review;
  if (!answer) return words.state.waiting({ at: timeAt(sentAt) });
  const until = timeAt(reviewEndsAt(review));
  return words.state[answer.outcome]({ words: asToldInLine(answer.words ?? ''), until });
}
