import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { randomMoment } from '../../services/moment/random-moment.ts';
import { randomPage } from '../../views/moment/moment-pages.ts';
import { pageFacts } from './page-facts.ts';

/** @param inView moments on screen now, beside those that the bot remembers from the last minutes */
export async function randomMomentPage(context: AppContext, inView: readonly number[]): Promise<MessageView> {
  return randomPage(await pageFacts(context, await randomMoment(context, inView)), context.texts);
}
