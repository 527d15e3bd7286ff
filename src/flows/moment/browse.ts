import type { LiveMoment } from '../../domain/moment.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { newCardFacts } from '../../services/cards/card-facts.ts';
import { browsePage } from '../../views/moment/moment-pages.ts';

/** The page of that moment among all moments. */
export async function browseMoment(
  { app, community, texts }: AppContext,
  live: LiveMoment,
): Promise<MessageView> {
  const facts = await newCardFacts(app, community, live);
  const { library } = community;
  return browsePage({ ...facts, place: library.rank(live.moment.number), total: library.count }, texts);
}
