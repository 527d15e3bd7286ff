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
  const kept = films.momentFilmsOf(film.id, moments);
  const total = moments.countAbout(kept);
  return {
    total,
    inFamily: family ? moments.countAbout(films.momentFilmsOfFamily(family, moments)) : total,
    warnings: warningsAbout(moments, kept),
  };
}

/**
 * What moments warn of.
 * @param kept the film ids under which they are kept
 */
export function warningsAbout(moments: VisibleMoments, kept: readonly string[]): MomentsHere['warnings'] {
  const counts = moments.contentNotesAbout(kept);
  if (counts.size === 0) return [];
  return CONTENT_NOTES.flatMap((note) => {
    const count = counts.get(note);
    return count === undefined ? [] : [{ note, moments: count }];
  }).sort((one, other) => other.moments - one.moments);
}
