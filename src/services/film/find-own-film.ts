import type { Library } from '../../data/community/library.ts';
import type { CommunityFilm } from '../../domain/community-film.ts';
import { cleanLine } from '../../domain/text.ts';
import { UserError } from '../../interactions/user-error.ts';

/** The film of the community's own that was chosen. Throws the UserError that it is none, or none any more. */
export function findOwnFilm(library: Library, chosen: string): CommunityFilm {
  const film = library.film(chosen);
  if (!film) throw new UserError('film.notAdded', { film: cleanLine(chosen) });
  if (library.currentFilmId(film.id) !== film.id) throw mergedBefore(film);
  return film;
}

/** What is told of a film that another moderator has merged meanwhile. */
export const mergedBefore = ({ title, year }: CommunityFilm) =>
  new UserError('film.mergedBefore', { film: `${title} (${year})` });
