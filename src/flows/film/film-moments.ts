import type { Films } from '../../data/catalogue/films.ts';
import type { Library } from '../../data/community/library.ts';
import type { Family, Film } from '../../domain/film.ts';
import type { LiveMoment } from '../../domain/moment.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { titleAndYear } from '../../views/film/film-line.ts';
import { filmMoments, MOMENTS_A_PAGE } from '../../views/film/film-moments.ts';

/** The moments of a film or of its family; a page that is no longer there shows the last one. */
export function filmMomentsPage(
  films: Films,
  library: Library,
  { film, family }: { readonly film: Film; readonly family: Family | undefined },
  { scope, page }: { readonly scope: 'film' | 'family'; readonly page: number },
  texts: Speech,
): MessageView {
  const inFamily = momentsOf(films, library, new Set((family?.films ?? [film]).map((one) => one.id)));
  const ofFilm = inFamily.filter(({ moment }) => films.find(moment.film, library)?.id === film.id);
  const wanted = scope === 'family' ? inFamily : ofFilm;
  const last = Math.max(Math.ceil(wanted.length / MOMENTS_A_PAGE) - 1, 0);
  const at = Math.min(page, last);
  const shown = wanted.slice(at * MOMENTS_A_PAGE, (at + 1) * MOMENTS_A_PAGE).map((live) => {
    const about = films.find(live.moment.film, library);
    return { live, about: about ? titleAndYear(about, texts.locale) : live.moment.film };
  });
  return filmMoments(
    { film, family, opens: 'here', scope, shown, page: at, total: wanted.length, inFamily: inFamily.length },
    texts,
  );
}

/** The moments of those films, newest first; a film may stand in them under an id of before. */
export function momentsOf(films: Films, library: Library, ids: ReadonlySet<string>): LiveMoment[] {
  return [...library.newest()].filter(({ moment }) =>
    ids.has(films.find(moment.film, library)?.id ?? moment.film),
  );
}
