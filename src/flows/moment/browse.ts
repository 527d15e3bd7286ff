import type { LiveMoment } from '../../domain/moment.ts';
import type { MomentQuery } from '../../domain/moment-query.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { findMoment } from '../../services/moment/find-moment.ts';
import { namesInQuery } from '../../services/moment/query-names.ts';
import { type SelectedMoments, selectMoments } from '../../services/moment/select-moments.ts';
import { NO_QUERY } from '../../views/kit/query-ref.ts';
import type { BrowseFacts } from '../../views/moment/moment-pages.ts';
import { browsePage } from '../../views/moment/moment-pages.ts';
import { queryWords } from '../../views/moment/query-words.ts';
import { filterPage } from './filter.ts';
import { pageFacts } from './page-facts.ts';
import { queryOf } from './query-ref.ts';

/** A list of moments as a page was made from it. */
export interface ListWish {
  /** The query, as custom ids have it. */
  readonly ref: string;
  /** How many there were when the page before was shown; 0 if there was none. */
  readonly seen: number;
}

/** Chooses one of the moments that fit. */
export type Choose = (found: SelectedMoments) => number | undefined;

export const theFirst: Choose = ({ selection }) => selection.first;

/** The page of one of the moments that fit a query; if none does, the filter, which says what would. */
export async function browseMoments(
  context: AppContext,
  { ref, seen }: ListWish,
  choose: Choose,
): Promise<MessageView> {
  const { query, isGone } = await queryOf(context, ref);
  const found = await selectMoments(context, query);
  const number = choose(found) ?? found.selection.first;
  const live = number === undefined ? undefined : found.moments.moment(number);
  if (!live) return filterPage(context, { ref, view: 'browse' });
  const list = listFacts(context, found, query, live);
  return browsePage(
    {
      ...(await pageFacts(context, live)),
      ...list,
      query: isGone ? '-' : ref,
      before: isGone ? 'gone' : seen,
    },
    context.texts,
  );
}

/**
 * The page of that moment, among all moments.
 * @throws {UserError} as `findMoment`
 */
export const openMoment = (context: AppContext, number: number): Promise<MessageView> =>
  browseMoments(
    context,
    { ref: NO_QUERY, seen: 0 },
    ({ moments }) => findMoment(moments, number).moment.number,
  );

/** Where a moment stands in a list, and what the list is. */
export function listFacts(
  { app, texts }: AppContext,
  { moments, selection }: SelectedMoments,
  query: MomentQuery,
  { moment }: LiveMoment,
): Pick<BrowseFacts, 'place' | 'total' | 'told'> {
  return {
    place: selection.rank(moment.number),
    total: selection.total,
    told: queryWords(query, namesInQuery(app, moments, query), texts),
  };
}
