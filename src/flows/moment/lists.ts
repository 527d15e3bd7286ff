import { titleAndYear } from '../../domain/film.ts';
import { EVERY_MOMENT, type MomentQuery, type Period } from '../../domain/moment-query.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { selectMoments } from '../../services/moment/select-moments.ts';
import { draftsOf } from '../../services/share/drafts-of.ts';
import type { Mine } from '../../views/kit/custom-ids.ts';
import { placeAmong } from '../../views/kit/pager.ts';
import { draftList } from '../../views/moment/draft-list.ts';
import { MOMENTS_A_PAGE } from '../../views/moment/moment-list.ts';
import { type ListPage, minePage, topPage } from '../../views/moment/moment-lists.ts';

/** The moments that gave most goosebumps in that time. */
export async function topOf(context: AppContext, period: Period, page: number): Promise<MessageView> {
  const query: MomentQuery = { ...EVERY_MOMENT, order: 'goosebumps', period };
  return topPage({ ...(await listOf(context, query, page)), period }, context.texts);
}

/** What a person told, felt or replied to, or their drafts. */
export async function mineOf(context: AppContext, of: Mine, page: number): Promise<MessageView> {
  const { actor, texts } = context;
  if (of === 'drafts') return draftList(await draftsOf(context), texts);
  const part = { told: 'author', felt: 'feltBy', replied: 'repliedBy' } as const;
  const query: MomentQuery = { ...EVERY_MOMENT, [part[of]]: actor.id };
  return minePage({ ...(await listOf(context, query, page)), of }, texts);
}

/** One page of the moments that fit; past the end, the last one. */
async function listOf(context: AppContext, query: MomentQuery, wanted: number): Promise<ListPage> {
  const { app, texts } = context;
  const { moments, selection } = await selectMoments(context, query);
  const { page, last } = placeAmong(selection.total, wanted, MOMENTS_A_PAGE);
  const shown = [...moments.moments(selection.slice(page * MOMENTS_A_PAGE, MOMENTS_A_PAGE))].map((live) => {
    const film = app.films.find(live.moment.film, moments);
    const about = film ? titleAndYear(film, texts.locale) : live.moment.film;
    const given = query.period === undefined ? undefined : selection.heightOf(live.moment.number);
    return { live, about, ...(given !== undefined && { figures: `🪿 ${given}` }) };
  });
  return { shown, page, last, total: selection.total };
}
