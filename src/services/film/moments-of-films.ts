import type { Films } from '../../data/catalogue/films.ts';
import type { Library } from '../../data/community/library.ts';

/**
 * The numbers of the moments of those films, newest first; a film may stand in them under an id of before.
 * @param ids of films, as they are today
 */
export function momentsOfFilms(films: Films, library: Library, ids: ReadonlySet<string>): readonly number[] {
  return library.numbersAbout([...ids].flatMap((id) => films.momentFilmsOf(id, library)));
}
