import type { Films } from '../data/films.ts';
import type { Library } from '../data/library.ts';
import type { Film } from '../domain/film.ts';
import type { LiveMoment } from '../domain/moment.ts';
import type { Speech } from '../i18n/texts.ts';
import type { MessageView } from '../interactions/answer.ts';
import type { FilmTab, Opens } from '../views/custom-ids.ts';
import { titleAndYear } from '../views/film-line.ts';
import { filmMoments, MOMENTS_A_PAGE } from '../views/film-moments.ts';
import { filmCast, filmLineage, filmOverview } from '../views/film-pages.ts';

/** One of the pages about a film. */
export function filmTab(
  films: Films,
  library: Library,
  film: Film,
  { tab, opens }: { readonly tab: FilmTab; readonly opens: Opens },
  texts: Speech,
): MessageView {
  const facts = { film, family: films.familyOf(film.id), opens };
  if (tab === 'overview') return filmOverview(facts, texts);
  if (tab === 'cast') return filmCast(facts, texts);
  if (tab === 'lineage') return filmLineage(facts, texts);
  return filmMomentsPage(films, library, film, { scope: 'film', page: 0 }, texts);
}

/** The moments of a film or of its family; a page that is no longer there shows the last one. */
export function filmMomentsPage(
  films: Films,
  library: Library,
  film: Film,
  { scope, page }: { readonly scope: 'film' | 'family'; readonly page: number },
  texts: Speech,
): MessageView {
  const family = films.familyOf(film.id);
  const inFamily = momentsOf(library, new Set((family?.films ?? [film]).map((one) => one.id)));
  const wanted = scope === 'family' ? inFamily : inFamily.filter(({ moment }) => moment.film === film.id);
  const last = Math.max(Math.ceil(wanted.length / MOMENTS_A_PAGE) - 1, 0);
  const at = Math.min(page, last);
  const shown = wanted.slice(at * MOMENTS_A_PAGE, (at + 1) * MOMENTS_A_PAGE).map((live) => {
    const about = films.find(live.moment.film, library);
    return { live, about: about ? titleAndYear(about) : live.moment.film };
  });
  return filmMoments(
    { film, family, opens: 'here', scope, shown, page: at, total: wanted.length, inFamily: inFamily.length },
    texts,
  );
}

function momentsOf(library: Library, films: ReadonlySet<string>): LiveMoment[] {
  return [...library.newest()].filter(({ moment }) => films.has(moment.film));
}
