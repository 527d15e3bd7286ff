import { titleAndYear } from '../../domain/film.ts';
import { EVERY_MOMENT, type MomentQuery, type Period } from '../../domain/moment-query.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { namesInQuery } from '../../services/moment/query-names.ts';
import { ownMoments, type SelectedMoments, selectMoments } from '../../services/moment/select-moments.ts';
import { draftsOf } from '../../services/share/drafts-of.ts';
import { dotted, lines } from '../../views/kit/blocks.ts';
import type { Mine } from '../../views/kit/custom-ids.ts';
import { placeAmong } from '../../views/kit/pager.ts';
import { NO_QUERY } from '../../views/kit/query-ref.ts';
import { draftList } from '../../views/moment/draft-list.ts';
import { MOMENTS_A_PAGE } from '../../views/moment/moment-list.ts';
import { type ListPage, minePage, topPage } from '../../views/moment/moment-lists.ts';
import { queryParts } from '../../views/moment/query-words.ts';
import { showOwnReviews } from '../review/own-reviews.ts';
import { queryOf, queryRef } from './query-ref.ts';

/** The moments of a query that gave most goosebumps in its time; by default, in the last month. */
export async function topOf(context: AppContext, asked: Partial<MomentQuery>): Promise<MessageView> {
  const query = asTop(asked);
  return topAt(context, query, { ref: await queryRef(context, query) }, 0);
}

/** A page of the same list, by its query as custom ids have it. */
export async function turnTop(context: AppContext, ref: string, page: number): Promise<MessageView> {
  const { query, isGone } = await queryOf(context, ref);
  const { gone } = context.texts.pages;
  return topAt(context, asTop(query), isGone ? { ref: NO_QUERY, note: `-# ${gone}` } : { ref }, page);
}

/** The first page of the list of another time. */
export async function topIn(context: AppContext, ref: string, period: Period): Promise<MessageView> {
  const { query } = await queryOf(context, ref);
  return topOf(context, { ...query, period });
}

const asTop = (asked: Partial<MomentQuery>) =>
  ({ ...EVERY_MOMENT, ...asked, order: 'goosebumps', period: asked.period ?? 'month' }) as const;

async function topAt(
  context: AppContext,
  query: ReturnType<typeof asTop>,
  { ref, note }: { readonly ref: string; readonly note?: string },
  page: number,
): Promise<MessageView> {
  const { app, texts } = context;
  const found = await selectMoments(context, query);
  const { moments, ...list } = listOf(context, found, page, { tellsHeight: true });
  const { period } = query;
  const shown = list.total === 0 ? { ...query, period: undefined } : query;
  const parts = queryParts(shown, namesInQuery(app, moments, query), texts);
  const told = lines(dotted(...parts.map(({ words }) => words)), note);
  return topPage({ ...list, query: ref, period, told }, texts);
}

/** What a person told, felt or replied to, or their drafts. */
export async function mineOf(context: AppContext, of: Mine, page: number): Promise<MessageView> {
  const { actor, texts } = context;
  if (of === 'drafts') return draftList(await draftsOf(context), texts);
  if (of === 'waiting') return showOwnReviews(context, page);
  const found = await mineFound(context, of, actor.id);
  const { moments: _, ...list } = listOf(context, found, page);
  const hidden = of === 'told' ? context.community.library.unshownOf(actor.id).hidden : [];
  return minePage({ ...list, of, hidden }, texts);
}

function mineFound(
  context: AppContext,
  of: Exclude<Mine, 'drafts' | 'waiting'>,
  user: string,
): Promise<SelectedMoments> {
  if (of === 'told') return ownMoments(context);
  const part = { felt: 'feltBy', replied: 'repliedBy' } as const;
  return selectMoments(context, { ...EVERY_MOMENT, [part[of]]: user });
}

/** One page of the moments that fit; past the end, the last one. */
function listOf(
  { app, texts }: AppContext,
  { moments, selection }: SelectedMoments,
  wanted: number,
  { tellsHeight = false } = {},
): ListPage & Pick<SelectedMoments, 'moments'> {
  const { page, last } = placeAmong(selection.total, wanted, MOMENTS_A_PAGE);
  const shown = [...moments.moments(selection.slice(page * MOMENTS_A_PAGE, MOMENTS_A_PAGE))].map((live) => {
    const film = app.films.find(live.moment.film, moments);
    const about = film ? titleAndYear(film, texts.locale) : live.moment.film;
    const given = tellsHeight ? selection.heightOf(live.moment.number) : undefined;
    return { live, about, ...(given !== undefined && { figures: `🪿 ${given}` }) };
  });
  return { shown, page, last, total: selection.total, moments };
}
