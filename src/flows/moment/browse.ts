import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import type { LiveMoment } from '../../domain/moment.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { browsePage } from '../../views/moment/moment-pages.ts';
import { pageFacts } from './page-facts.ts';

/** The page of that moment among all that the person may read. */
export async function browseMoment(
  context: AppContext,
  moments: VisibleMoments,
  live: LiveMoment,
): Promise<MessageView> {
  const facts = await pageFacts(context, live);
  const place = moments.rank(live.moment.number);
  return browsePage({ ...facts, place, total: moments.count }, context.texts);
}
