import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { namesInQuery } from '../../services/moment/query-names.ts';
import { randomMoment } from '../../services/moment/random-moment.ts';
import { selectMoments } from '../../services/moment/select-moments.ts';
import { randomPage } from '../../views/moment/moment-pages.ts';
import { queryWords } from '../../views/moment/query-words.ts';
import { filterPage } from './filter.ts';
import { pageFacts } from './page-facts.ts';
import { queryOf } from './query-ref.ts';

/**
 * A random moment of those that fit; if none does, the filter, which says what would.
 * @param ref the query, as custom ids have it
 * @param inView moments on screen now, beside those that the bot remembers from the last minutes
 */
export async function randomMomentPage(
  context: AppContext,
  ref: string,
  inView: readonly number[],
): Promise<MessageView> {
  const { query } = await queryOf(context, ref);
  const found = await selectMoments(context, query);
  const live = randomMoment(context, found, inView);
  if (!live) return filterPage(context, { ref, view: 'random', page: 0 });
  const told = queryWords(query, namesInQuery(context.app, found.moments, query), context.texts);
  return randomPage({ ...(await pageFacts(context, live)), query: ref, told }, context.texts);
}
