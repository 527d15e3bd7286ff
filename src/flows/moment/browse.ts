import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import type { LiveMoment } from '../../domain/moment.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { newCardFacts } from '../../services/cards/card-facts.ts';
import { browsePage } from '../../views/moment/moment-pages.ts';

/** The page of that moment among all that the person may read. */
export async function browseMoment(
  { app, community, texts }: AppContext,
  moments: VisibleMoments,
  live: LiveMoment,
): Promise<MessageView> {
  const facts = await newCardFacts(app, community, live);
  return browsePage({ ...facts, place: moments.rank(live.moment.number), total: moments.count }, texts);
}
