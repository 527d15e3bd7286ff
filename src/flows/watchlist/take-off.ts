import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../../services/app.ts';
import { dropFilm } from '../../services/watchlist/want-film.ts';
import { filmsOn } from '../../services/watchlist/watch-lists.ts';
import { takenOff } from '../../views/watchlist/watch-list.ts';

/**
 * Takes a film off the person's watch list, known or not.
 * @returns what they are told
 * @throws {UserError} if it wasn't on it
 */
export async function takeOffList(context: AppContext, id: string): Promise<string> {
  if (!(await dropFilm(context, id))) throw new UserError('watchlist.notOn');
  const [film] = await filmsOn(context, [id]);
  return takenOff(id, film, context.texts);
}
