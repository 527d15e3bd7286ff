import type { Films } from '../../data/catalogue/films.ts';
import type { VisibleMoments } from '../../data/community/visible-moments.ts';

/**
 * The numbers of the films' moments, newest first, including those under a former id of the film.
 * @param ids current ids of films
 */
export function momentsOfFilms(
  films: Films,
  moments: VisibleMoments,
  ids: ReadonlySet<string>,
): readonly number[] {
  return moments.numbersAbout([...ids].flatMap((id) => films.momentFilmsOf(id, moments)));
}
