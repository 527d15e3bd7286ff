import type { Films } from '../../data/catalogue/films.ts';
import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import type { Family, Film } from '../../domain/film.ts';
import { CONTENT_NOTES, type ContentNote } from '../../domain/moment.ts';

/** What those who read a page about a film can find here. */
export interface MomentsHere {
  /** How many moments of the film. */
  readonly total: number;
  /** How many of all versions of its story. */
  readonly inFamily: number;
  /** What the film's moments warn of, with the number of moments; most often first. */
  readonly warnings: readonly { readonly note: ContentNote; readonly moments: number }[];
}

/** Counts the moments that may be read, and what they warn of. */
export function momentsHere(
  films: Films,
  moments: VisibleMoments,
  { film, family }: { readonly film: Film; readonly family: Family | undefined },
): MomentsHere {
  const keptFor = ({ id }: Film) => films.momentFilmsOf(id, moments);
  return {
    total: moments.countAbout(keptFor(film)),
    inFamily: moments.countAbout((family?.films ?? [film]).flatMap(keptFor)),
    warnings: warningsAbout(films, moments, [film]),
  };
}

/** What the moments of these films warn of. */
export function warningsAbout(
  films: Films,
  moments: VisibleMoments,
  about: readonly Film[],
): MomentsHere['warnings'] {
  const counts = moments.contentNotesAbout(about.flatMap(({ id }) => films.momentFilmsOf(id, moments)));
  return CONTENT_NOTES.flatMap((note) => {
    const count = counts.get(note);
    return count === undefined ? [] : [{ note, moments: count }];
  }).sort((one, other) => other.moments - one.moments);
}
