import { titleAndYear } from '../../domain/film.ts';
import { shownAuthor } from '../../domain/moment.ts';
import { EVERY_MOMENT } from '../../domain/moment-query.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { selectMoments } from '../../services/moment/select-moments.ts';
import { placeAmong } from '../../views/kit/pager.ts';
import { MOMENTS_A_PAGE } from '../../views/moment/moment-list.ts';
import { toldPage } from '../../views/moment/told-page.ts';

/**
 * The moments that a person told with their name and the reader may see.
 * @param name by which the person is known now; by default, the one under which they told the newest
 */
export async function toldBy(
  context: AppContext,
  { id, name }: { readonly id: string; readonly name: string | undefined },
  page: number,
): Promise<MessageView> {
  const { app, texts } = context;
  const { moments, selection } = await selectMoments(context, { ...EVERY_MOMENT, author: id });
  const place = placeAmong(selection.total, page, MOMENTS_A_PAGE);
  const shown = selection.slice(place.page * MOMENTS_A_PAGE, MOMENTS_A_PAGE);
  const told = [...moments.moments(shown)].map((live) => {
    const film = app.films.find(live.moment.film, moments);
    return { live, about: film ? titleAndYear(film, texts.locale) : live.moment.film };
  });
  const known = name ?? (told[0] && shownAuthor(told[0].live.moment).name);
  return toldPage({ person: id, name: known, shown: told, ...place, total: selection.total }, texts);
}
