import type { LiveMoment } from '../../domain/moment.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { ButtonUse } from '../../interactions/contract.ts';
import { attachmentsOf } from '../../interactions/message-parts.ts';
import type { AppContext } from '../../services/app.ts';
import { standingCardFacts } from '../../services/cards/card-facts.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import type { Place } from '../../views/kit/custom-ids.ts';
import { momentCard } from '../../views/moment/moment-card.ts';
import { browsePage, randomPage } from '../../views/moment/moment-pages.ts';
import { pageFacts } from './page-facts.ts';

/**
 * How to redraw a message that shows a moment: a public card, or a private page with its own buttons. All that can fail is
 * fetched now, so that nothing fails once the moment has changed.
 */
export async function cardInPlace(
  context: AppContext,
  { message }: ButtonUse,
  before: LiveMoment,
  place: Place,
): Promise<(live: LiveMoment) => MessageView> {
  const { app, community, texts, publicTexts } = context;
  const [attachment] = attachmentsOf(message);
  const standing = (live: LiveMoment) => standingCardFacts(app, community, live, attachment);
  if (place === 'card') return (live) => momentCard(standing(live), publicTexts);
  // A page that shows the picture of a card has no file of its own.
  const facts = attachment === undefined ? await pageFacts(context, before) : standing(before);
  if (place === 'random') return (live) => randomPage({ ...facts, live }, texts);
  const moments = await visibleMoments(context);
  return (live) =>
    browsePage({ ...facts, live, place: moments.rank(live.moment.number), total: moments.count }, texts);
}
