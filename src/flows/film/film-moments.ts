import type { Family, Film } from '../../domain/film.ts';
import { titleAndYear } from '../../domain/film.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { warningsAbout } from '../../services/film/moments-here.ts';
import { momentsOfFilms } from '../../services/film/moments-of-films.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { filmMoments } from '../../views/film/film-moments.ts';
import { pageOf } from '../../views/kit/pager.ts';
import { MOMENTS_A_PAGE } from '../../views/moment/moment-list.ts';

/** The moments of a film or of its family. Past the end, it is the last page. */
export async function filmMomentsPage(
  context: AppContext,
  { film, family }: { readonly film: Film; readonly family: Family | undefined },
  { scope, page }: { readonly scope: 'film' | 'family'; readonly page: number },
  texts: Speech,
): Promise<MessageView> {
  const { films } = context.app;
  const moments = await visibleMoments(context);
  const inFamily = momentsOfFilms(films, moments, new Set((family?.films ?? [film]).map((one) => one.id)));
  const wanted = scope === 'family' ? inFamily : momentsOfFilms(films, moments, new Set([film.id]));
  const { shown, page: at } = pageOf(wanted, page, MOMENTS_A_PAGE);
  const told = [...moments.moments(shown)].map((live) => {
    const about = films.find(live.moment.film, moments);
    return { live, about: about ? titleAndYear(about, texts.locale) : live.moment.film };
  });
  return filmMoments(
    {
      film,
      family,
      opens: 'here',
      scope,
      shown: told,
      page: at,
      total: wanted.length,
      inFamily: inFamily.length,
      warnings: warningsAbout(films, moments, scope === 'family' && family ? family.films : [film]),
    },
    texts,
  );
}
