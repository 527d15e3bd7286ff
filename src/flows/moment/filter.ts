import type { MomentQuery } from '../../domain/moment-query.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../../services/app.ts';
import { choicesFor } from '../../services/moment/query-choices.ts';
import { namesInQuery } from '../../services/moment/query-names.ts';
import { foundByWords, selectionOf } from '../../services/moment/select-moments.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import type { QueryView } from '../../views/kit/custom-ids.ts';
import { FIRST_PAGES, readPages } from '../../views/kit/filter-pages.ts';
import { momentFilter } from '../../views/moment/moment-filter.ts';
import { queryParts, queryWords } from '../../views/moment/query-words.ts';
import { queryOf } from './query-ref.ts';

interface FilterWish {
  /** The query, as custom ids have it. */
  readonly ref: string;
  readonly view: QueryView;
  /** Of its menus, as custom ids have them; by default, the first ones. */
  readonly pages?: string;
  /** Whether the list that led here is no longer kept. */
  readonly wasGone?: boolean;
}

/**
 * The filter of a list. If nothing fits, it says what would.
 * @throws {UserError} if there is no moment at all
 */
export async function filterPage(
  context: AppContext,
  { ref, view, pages = FIRST_PAGES, wasGone = false }: FilterWish,
): Promise<MessageView> {
  const { app, texts } = context;
  const { query, isGone } = await queryOf(context, ref);
  const moments = await visibleMoments(context);
  if (moments.count === 0) throw new UserError('moment.noneYet');
  const names = namesInQuery(app, moments, query);
  const found = await foundByWords(context, moments, query);
  const totalOf = (one: MomentQuery) =>
    selectionOf(app, moments, one, one.words === undefined ? undefined : found, {
      travelling: view === 'random',
    }).total;
  const total = totalOf(query);
  const without = total > 0 ? [] : queryParts(query, names, texts);
  const instead = without
    .map((part) => ({ words: part.words, total: totalOf(part.without) }))
    .filter((one) => one.total > 0);
  return momentFilter(
    {
      ...choicesFor(app, moments),
      hasVersions: query.film !== undefined && (app.films.familyOf(query.film)?.films.length ?? 0) > 1,
      ...{
        query,
        ref: isGone ? '-' : ref,
        view,
        pages: readPages(pages),
        total,
        instead,
        isGone: isGone || wasGone,
      },
      told: queryWords(query, names, texts, Number.POSITIVE_INFINITY),
    },
    texts,
  );
}
