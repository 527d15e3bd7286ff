import type { LiveMoment } from '../../domain/moment.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { toldSince } from '../../services/watchlist/told-since.ts';
import { momentOf } from '../../services/watchlist/want-film.ts';
import { filmsOn, ownList, sharedList } from '../../services/watchlist/watch-lists.ts';
import type { Watchlist } from '../../views/kit/custom-ids.ts';
import { pageOf } from '../../views/kit/pager.ts';
import { FILMS_A_PAGE, ownWatchList, sharedWatchList } from '../../views/watchlist/watch-list.ts';
import { originalMessage } from '../moment/original-message.ts';

/** A page of what the person wants to see, or of what most people here do. */
export const watchListPage = (
  context: AppContext,
  whose: Watchlist,
  page: number,
  note?: string,
): Promise<MessageView> => (whose === 'mine' ? ownPage(context, page, note) : sharedPage(context, page));

async function ownPage(context: AppContext, wanted: number, note?: string): Promise<MessageView> {
  const all = ownList(context);
  const { shown: wants, ...place } = pageOf(all, wanted, FILMS_A_PAGE);
  const films = await filmsOn(
    context,
    wants.map(({ film }) => film),
  );
  const moments = await visibleMoments(context);
  const shown = await Promise.all(
    wants.map(async (want, at) => {
      const from = await linked(context, await momentOf(context, want.from));
      const told = want.seenAt === undefined ? undefined : toldSince(context, moments, want);
      return { want, film: films[at], from, told: await linked(context, told) };
    }),
  );
  const seen = all.filter(({ seenAt }) => seenAt !== undefined).length;
  return ownWatchList({ ...place, shown, seen, unseen: all.length - seen, note }, context.texts);
}

const linked = async (context: AppContext, live: LiveMoment | undefined) =>
  live && { live, link: await originalMessage(context, live) };

async function sharedPage(context: AppContext, wanted: number): Promise<MessageView> {
  const all = await sharedList(context);
  const { shown: some, ...place } = pageOf(all, wanted, FILMS_A_PAGE);
  const films = await filmsOn(
    context,
    some.map(({ film }) => film),
  );
  const shown = some.map((one, at) => ({ ...one, known: films[at] }));
  return sharedWatchList({ ...place, shown, total: all.length }, context.texts);
}
