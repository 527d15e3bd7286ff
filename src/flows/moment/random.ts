import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { namesInQuery } from '../../services/moment/query-names.ts';
import { randomMoment } from '../../services/moment/random-moment.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { lines } from '../../views/kit/blocks.ts';
import { randomPage } from '../../views/moment/moment-pages.ts';
import { queryWords } from '../../views/moment/query-words.ts';
import { filterPage } from './filter.ts';
import { pageFacts } from './page-facts.ts';
import { queryOf } from './query-ref.ts';

/**
 * A random moment of those that fit; if none does, the filter, which says what would.
 * @param ref the query, as custom ids have it
 * @throws {UserError} if there is no moment at all
 */
export async function randomMomentPage(context: AppContext, ref: string): Promise<MessageView> {
  const { app, texts } = context;
  const { query, isGone } = await queryOf(context, ref);
  const found = await randomMoment(context, query);
  if (!found) return filterPage(context, { ref, view: 'random' });
  const told = lines(
    queryWords(query, namesInQuery(app, await visibleMoments(context), query), texts),
    isGone && `-# ${texts.pages.gone}`,
    found.startsAgain && `-# ${texts.pages.startsAgain}`,
  );
  return randomPage({ ...(await pageFacts(context, found.live)), query: isGone ? '-' : ref, told }, texts);
}
