import { type Film, titleIn } from '../../domain/film.ts';
import type { LiveMoment } from '../../domain/moment.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../../services/app.ts';
import { foundWords, searchMoments } from '../../services/moment/search-moments.ts';
import { pageOf } from '../../views/kit/pager.ts';
import { FOUND_A_PAGE, searchPage } from '../../views/search/search-page.ts';
import { queryOf } from './query-ref.ts';

/**
 * A page of the moments that have what was typed.
 * @param ref the query, as custom ids have it
 * @throws {UserError} if it was kept, and is gone by now
 */
export async function searchedMoments(
  context: AppContext,
  { ref, page }: { readonly ref: string; readonly page: number },
): Promise<MessageView> {
  const { app, texts } = context;
  const { words } = (await queryOf(context, ref)).query;
  if (words === undefined) throw new UserError('moment.searchGone');
  const result = await searchMoments(context, words);
  const { shown, page: at } = pageOf(result.found, page, FOUND_A_PAGE);
  const about = ({ moment }: LiveMoment): Film | undefined => app.films.find(moment.film, result.moments);
  return searchPage(
    {
      query: ref,
      words,
      page: at,
      total: result.found.length,
      isCut: result.isCut,
      isWhole: result.isWhole,
      shown: shown.map((live) => ({
        live,
        title: titleOf(about(live), live, texts.locale),
        words: foundWords(result, live),
      })),
    },
    texts,
  );
}

const titleOf = (film: Film | undefined, { moment }: LiveMoment, locale: string): string =>
  film ? titleIn(film, locale) : moment.film;
