import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { App } from '../../services/app.ts';
import { type RandomWish, randomFilm } from '../../services/film/random-film.ts';
import { filmOverview, withAnother } from '../../views/film/film-pages.ts';

interface Asked {
  readonly app: Pick<App, 'films' | 'people' | 'random'>;
  readonly texts: Speech;
}

/**
 * A random film, with a button for another one.
 * @throws {UserError} if there is none from that country
 */
export function randomFilmPage({ app, texts }: Asked, wish: RandomWish): MessageView {
  const film = randomFilm(app, wish, texts.language);
  const family = app.films.familyOf(film.id);
  const facts = { film, family, people: app.people, missing: [], opens: 'here' } as const;
  return withAnother(filmOverview(facts, texts), film, wish.country, texts);
}
