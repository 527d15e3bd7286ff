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

/** Redraws a message that shows a moment: a public card, or a private page with its own buttons. */
export async function cardInPlace(
  context: AppContext,
  { message }: ButtonUse,
  live: LiveMoment,
  place: Place,
): Promise<MessageView> {
  const { app, community, texts, publicTexts } = context;
  const [attachment] = attachmentsOf(message);
  const standing = standingCardFacts(app, community, live, attachment);
  if (place === 'card') return momentCard(standing, publicTexts);
  // A page that shows the picture of a card has no file of its own.
  const facts = attachment === undefined ? await pageFacts(context, live) : standing;
  if (place === 'random') return randomPage(facts, texts);
  const moments = await visibleMoments(context);
  return browsePage({ ...facts, place: moments.rank(live.moment.number), total: moments.count }, texts);
}
