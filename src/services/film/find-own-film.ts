import type { Library } from '../../data/community/library.ts';
import { cleanLine } from '../../domain/clean-text.ts';
import type { CommunityFilm } from '../../domain/community-film.ts';
import { isolated } from '../../domain/isolate.ts';
import { UserError } from '../../interactions/user-error.ts';

/**
 * The chosen film of the community's own.
 * @throws {UserError} if it isn't one, or no longer is
 */
export function findOwnFilm(library: Library, chosen: string): CommunityFilm {
  const film = library.film(chosen);
  if (!film) throw new UserError('film.notAdded', { film: cleanLine(chosen) });
  if (library.currentFilmId(film.id) !== film.id) throw mergedBefore(film);
  return film;
}

/** What a moderator is told about a film that another one has merged in the meantime. */
export const mergedBefore = ({ title, year }: CommunityFilm) =>
  new UserError('film.mergedBefore', { film: `${isolated(title)} (${year})` });
