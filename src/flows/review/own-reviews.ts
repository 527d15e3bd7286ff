import { titleAndYear } from '../../domain/film.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { pageOf } from '../../views/kit/pager.ts';
import { ownReviews, REVIEWS_A_PAGE } from '../../views/review/own-reviews.ts';

/** What this person sent for review; past the end, the last page. */
export function showOwnReviews({ app, community, actor, texts }: AppContext, page: number): MessageView {
  const { library } = community;
  const { shown, ...place } = pageOf(library.reviews.by(actor.id), page, REVIEWS_A_PAGE);
  const listed = shown.map((review) => {
    const { film: id, ownFilm } = review.told;
    const film = id === undefined ? undefined : app.films.find(id, library);
    return { review, film: film ? titleAndYear(film, texts.locale) : (ownFilm?.title ?? id ?? '…') };
  });
  return ownReviews({ ...place, shown: listed }, texts);
}
