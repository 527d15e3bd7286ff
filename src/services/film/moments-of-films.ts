import type { Films } from '../../data/catalogue/films.ts';
import type { Library } from '../../data/community/library.ts';

/**
 * The numbers of the films' moments, newest first, including those under a former id of the film.
 * @param ids current ids of films
 */
export function momentsOfFilms(films: Films, library: Library, ids: ReadonlySet<string>): readonly number[] {
  return library.numbersAbout([...ids].flatMap((id) => films.momentFilmsOf(id, library)));
}
