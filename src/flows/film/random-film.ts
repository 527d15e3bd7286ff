import type { Family, Film } from '../../domain/film.ts';
import { countryName } from '../../i18n/countries.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App } from '../../services/app.ts';
import { filmOverview, withAnother } from '../../views/film/film-pages.ts';

interface Wish {
  readonly country?: string | undefined;
  /** The film that was shown last: it comes again only where there is no other. */
  readonly not?: string | undefined;
}

/**
 * A film by chance: first a story, then one of its films, so that a story with thirty versions does not come up thirty
 * times as often. Throws the UserError that there is none from that country.
 */
export function randomFilmPage(
  app: Pick<App, 'films' | 'people' | 'random'>,
  { country, not }: Wish,
  texts: Speech,
): MessageView {
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(app.random() * all.length)];
  const fits = storiesWith(
    app.films.families,
    (film) => country === undefined || film.countries.includes(country),
  );
  const others = storiesWith(fits, (film) => film.id !== not);
  const story = pick(others.length > 0 ? others : fits);
  const film = story && pick(story.films);
  if (!story || !film) {
    throw new UserError('film.noneFrom', { country: country ? countryName(country, texts.language) : '' });
  }
  const facts = {
    film,
    family: app.films.familyOf(film.id),
    people: app.people,
    missing: [],
    opens: 'here',
  } as const;
  return withAnother(filmOverview(facts, texts), film, country, texts);
}

/** The stories that have such films, each with those alone. */
function storiesWith(
  stories: readonly Pick<Family, 'films'>[],
  fits: (film: Film) => boolean,
): Pick<Family, 'films'>[] {
  return stories.map(({ films }) => ({ films: films.filter(fits) })).filter(({ films }) => films.length > 0);
}
