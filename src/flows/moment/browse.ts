import type { LiveMoment } from '../../domain/moment.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { browsePage } from '../../views/moment/moment-pages.ts';
import { pageFacts } from './page-facts.ts';

/** The page of that moment among all moments. */
export async function browseMoment(context: AppContext, live: LiveMoment): Promise<MessageView> {
  const facts = await pageFacts(context, live);
  const { library } = context.community;
  return browsePage(
    { ...facts, place: library.rank(live.moment.number), total: library.count },
    context.texts,
  );
}
