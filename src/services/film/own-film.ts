import type { Library } from '../../data/community/library.ts';
import type { CommunityFilm } from '../../domain/community-film.ts';
import { fold } from '../../domain/fold.ts';
import type { Actor } from '../../domain/moment.ts';
import { cleanLine } from '../../domain/text.ts';
import { flag } from '../../i18n/countries.ts';
import type { StringOption } from '../../interactions/contract.ts';
import { MOST_CHOICES } from '../../interactions/limits.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App } from '../app.ts';

/** The option by which a film that a member added is chosen. */
export const ownFilmOption: StringOption<App> = {
  type: 'string',
  required: true,
  async autocomplete(typed, { guildId }, app) {
    const { library } = await app.communities.community(guildId);
    const words = fold(typed).split(' ');
    return library.films
      .filter(({ title, year }) => words.every((word) => fold(`${title} ${year}`).includes(word)))
      .slice(0, MOST_CHOICES)
      .map(({ id, title, year, countries }) => ({
        name: `${title} (${year}) ${countries.map(flag).join('')}`,
        value: id,
      }));
  },
};

/** The film of the community's own that was chosen. Throws the UserError that it is none, or none any more. */
export function chosenOwnFilm(library: Library, value: string): CommunityFilm {
  const film = library.film(value);
  if (!film) throw new UserError('film.notAdded', { film: cleanLine(value) });
  if (library.meant(film.id) !== film.id) throw mergedBefore(film);
  return film;
}

/** What is told of a film that another moderator has merged meanwhile. */
export const mergedBefore = ({ title, year }: CommunityFilm) =>
  new UserError('film.mergedBefore', { film: `${title} (${year})` });

/** Films are the whole server's, as moments are. Throws the UserError that says who may change them. */
export function requireFilmModerator(actor: Actor): void {
  if (!actor.moderator) throw new UserError('film.moderatorsOnly');
}
