import type { FamilyOutline } from '../../domain/families.ts';
import type { Film } from '../../domain/film.ts';
import { countryName } from '../../i18n/countries.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App } from '../app.ts';

export interface RandomWish {
  readonly country?: string | undefined;
  /** The film that was shown last: it comes again only if there is no other. */
  readonly not?: string | undefined;
}

/**
 * A random film: first a story, then one of its films, so that a story with thirty versions doesn't come up thirty times as
 * often.
 * @param language in which the error names the country
 * @throws {UserError} if there is none from that country
 */
export function randomFilm(
  { films, random }: Pick<App, 'films' | 'random'>,
  { country, not }: RandomWish,
  language: string,
): Film {
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
  const fits = storiesWith(
    films.outlines,
    (film) => country === undefined || film.countries.includes(country),
  );
  const others = storiesWith(fits, (film) => film.id !== not);
  const story = pick(others.length > 0 ? others : fits);
  const chosen = story && pick(story.films);
  const film = chosen && films.familyOf(chosen.id)?.films.find(({ id }) => id === chosen.id);
  if (!film) {
    throw new UserError('film.noneFrom', { country: country ? countryName(country, language) : '' });
  }
  return film;
}

type Story = Pick<FamilyOutline, 'films'>;

/** The stories that have such films, each with only those. */
function storiesWith(stories: readonly Story[], fits: (film: Story['films'][number]) => boolean): Story[] {
  return stories.map(({ films }) => ({ films: films.filter(fits) })).filter(({ films }) => films.length > 0);
}
