import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { type RandomWish, randomFilm } from '../../services/film/random-film.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { withHere } from '../../views/film/film-here.ts';
import { filmOverview, withAnother } from '../../views/film/film-pages.ts';
import { filmHere } from './film-here.ts';

/**
 * A random film, with a button for another one.
 * @throws {UserError} if there is none from that country
 */
export async function randomFilmPage(context: AppContext, wish: RandomWish): Promise<MessageView> {
  const { app, texts } = context;
  const film = randomFilm(app, wish, texts.language);
  const family = app.films.familyOf(film.id);
  const facts = { film, family, people: app.people, missing: [], opens: 'here' } as const;
  const here = filmHere(context, await visibleMoments(context), facts, facts);
  return withAnother(withHere(filmOverview(facts, texts), film, here, texts), film, wish.country, texts);
}
