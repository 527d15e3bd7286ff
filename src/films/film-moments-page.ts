import type { Films } from '../data/films.ts';
import type { Library } from '../data/library.ts';
import type { Family, Film } from '../domain/film.ts';
import type { Speech } from '../i18n/texts.ts';
import type { MessageView } from '../interactions/answer.ts';
import { titleAndYear } from '../views/film-line.ts';
import { filmMoments, MOMENTS_A_PAGE } from '../views/film-moments.ts';

/** The moments of a film or of its family; a page that is no longer there shows the last one. */
export function filmMomentsPage(
  films: Films,
  library: Library,
  { film, family }: { readonly film: Film; readonly family: Family | undefined },
  { scope, page }: { readonly scope: 'film' | 'family'; readonly page: number },
  texts: Speech,
): MessageView {
  const inFamily = momentsOf(films, library, family?.films ?? [film]);
  const wanted = scope === 'family' ? inFamily : momentsOf(films, library, [film]);
  const last = Math.max(Math.ceil(wanted.length / MOMENTS_A_PAGE) - 1, 0);
  const at = Math.min(page, last);
  const numbers = wanted.slice(at * MOMENTS_A_PAGE, (at + 1) * MOMENTS_A_PAGE);
  const shown = [...library.moments(numbers)].map((live) => {
    const about = films.find(live.moment.film, library);
    return { live, about: about ? titleAndYear(about, texts.locale) : live.moment.film };
  });
  return filmMoments(
    { film, family, opens: 'here', scope, shown, page: at, total: wanted.length, inFamily: inFamily.length },
    texts,
  );
}

/** The numbers of the moments of those films, newest first; a film may stand in them under an id of before. */
export function momentsOf(
  films: Films,
  library: Library,
  wanted: readonly Pick<Film, 'id'>[],
): readonly number[] {
  const ids = new Set(wanted.map(({ id }) => id));
  return library.numbersAbout([...ids].flatMap((id) => films.momentFilmsOf(id, library)));
}
