import type { Film } from '../../domain/film.ts';
import type { ShownAuthor } from '../../domain/moment.ts';
import type { AppContext } from '../app.ts';
import { visibleMoments } from './visible-moments.ts';

/** How many that match are looked at: whether their moments may be read takes time. */
const MAX_LOOKED_AT = 200;

export interface SuggestedWords {
  readonly films: readonly Film[];
  readonly people: readonly ShownAuthor[];
}

/** Films with moments that the person may read, and people who told some, by what was typed. Never words of the stories. */
export async function suggestWords(context: AppContext, typed: string, max: number): Promise<SuggestedWords> {
  const { app, community } = context;
  const moments = await visibleMoments(context);
  const like = await app.searches.in(community.library).namesLike(typed);
  const films = new Map<string, Film>();
  for (const id of like.films.slice(0, MAX_LOOKED_AT)) {
    if (films.size === max) break;
    const film = app.films.find(id, moments);
    if (film && moments.countAbout([id]) > 0) films.set(film.id, film);
  }
  const people = new Map<string, ShownAuthor>();
  for (const person of like.authors.slice(0, MAX_LOOKED_AT)) {
    if (people.size === max) break;
    if (moments.numbersByAuthors([person]).length > 0) people.set(person.name, person);
  }
  return { films: [...films.values()], people: [...people.values()] };
}
