import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { cleanLine } from '../../domain/clean-text.ts';
import { type KeptReview, reviewEndsAt } from '../../domain/review.ts';
import { startOf } from '../../domain/text.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName, asToldInLine } from '../../interactions/markup.ts';
import { MESSAGE_ROOM, roomBeside } from '../../interactions/room.ts';
import { button, container, lines, row, rule, text, timeAt } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { pageOf, pagesThatFit, turnButtons } from '../kit/pager.ts';
import { mineMenu } from '../moment/moment-lists.ts';

/** What somebody sent for review, and the title of its film. */
interface OwnReview {
  readonly review: KeptReview;
  readonly film: string;
}

/** On one page, if they fit: reasons may be long. */
const MAX_A_PAGE = 4;

/** How much of a text is shown, in characters. */
const MAX_START = 80;

/** What a person sent that is not published, with what became of it so far; past the end, the last page. */
export function ownReviews(reviews: readonly OwnReview[], page: number, texts: Speech): MessageView {
  const { mine } = texts;
  const heading = lines(`## ${mine.titles.waiting}`, reviews.length === 0 && mine.none.waiting);
  const room = roomBeside(MESSAGE_ROOM, heading);
  const pages = pagesThatFit(reviews, (one) => wordsOf(one, texts), { max: MAX_A_PAGE, room });
  const { shown, ...place } = pageOf(pages, page, 1);
  const listed = shown.flat().flatMap((one) => {
    const { id } = one.review;
    const takeBack = button(ids.takeBackReview.build({ review: id }), { label: texts.review.takeBack });
    return [rule(), text(wordsOf(one, texts)), row(changeButton(id, texts), takeBack)];
  });
  const turns = turnButtons(place, (page) => ids.mine.build({ of: 'waiting', page }), texts);
  return {
    components: [
      container(BRAND, text(heading), ...listed),
      ...(turns.length > 0 ? [row(...turns)] : []),
      row(mineMenu('waiting', texts)),
    ],
  };
}

/** For its author: opens the form as it was sent. */
export const changeButton = (review: string, { review: words }: Speech): APIButtonComponentWithCustomId =>
  button(ids.changeReview.build({ review }), { label: words.change, emoji: '✍️' });

function wordsOf({ review, film }: OwnReview, texts: Speech): string {
  const told = cleanLine(review.told.story.text);
  const start = startOf(told, MAX_START);
  return lines(
    `**${asName(film)}**`,
    asToldInLine(start === told ? start : `${start} …`),
    `-# ${stateOf(review, texts)}`,
  );
}

function stateOf(review: KeptReview, { review: words }: Speech): string {
  const { answer, sentAt } = review;
  if (!answer) return words.state.waiting({ at: timeAt(sentAt) });
  const until = timeAt(reviewEndsAt(review));
  return words.state[answer.outcome]({ words: asToldInLine(answer.words ?? ''), until });
}
