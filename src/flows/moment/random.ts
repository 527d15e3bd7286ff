import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { newCardFacts } from '../../services/cards/card-facts.ts';
import { randomMoment } from '../../services/moment/random-moment.ts';
import { randomPage } from '../../views/moment/moment-pages.ts';

/** @param inView moments on screen now, beside those that the bot remembers from the last minutes */
export async function randomMomentPage(context: AppContext, inView: readonly number[]): Promise<MessageView> {
  const { app, community, texts } = context;
  return randomPage(await newCardFacts(app, community, await randomMoment(context, inView)), texts);
}
