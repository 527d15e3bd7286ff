import type { App } from '../app.ts';
import { countryName } from '../i18n/countries.ts';
import type { Speech } from '../i18n/texts.ts';
import type { MessageView } from '../interactions/answer.ts';
import { UserError } from '../interactions/user-error.ts';
import { filmOverview, withAnother } from '../views/film-pages.ts';

interface Wish {
  readonly country?: string | undefined;
  /** The film that was shown last. */
  readonly not?: string | undefined;
}

/**
 * A film by chance: first a story, then one of its films, so that a story with thirty versions does not come up thirty
 * times as often. Throws the UserError that there is none from that country.
 */
export function randomFilmPage(app: App, { country, not }: Wish, texts: Speech): MessageView {
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(app.random() * all.length)];
  const fits = app.films.families
    .map((family) => ({
      family,
      films: family.films.filter(
        (film) => film.id !== not && (country === undefined || film.countries.includes(country)),
      ),
    }))
    .filter(({ films }) => films.length > 0);
  const story = pick(fits);
  const film = story && pick(story.films);
  if (!story || !film) {
    throw new UserError('film.noneFrom', { country: country ? countryName(country, texts.language) : '' });
  }
  const facts = { film, family: story.family, people: app.people, missing: [], opens: 'here' } as const;
  return withAnother(filmOverview(facts, texts), film, country, texts);
}
