import type { Films } from '../../data/catalogue/films.ts';
import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import type { Family, Film } from '../../domain/film.ts';
import { CONTENT_NOTES, type ContentNote } from '../../domain/moment.ts';
import { momentsOfFilms } from './moments-of-films.ts';

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
  const numbers = momentsOfFilms(films, moments, new Set([film.id]));
  const inFamily = family
    ? momentsOfFilms(films, moments, new Set(family.films.map(({ id }) => id))).length
    : numbers.length;
  return { total: numbers.length, inFamily, warnings: warningsOf(moments, numbers) };
}

/** What these moments warn of. */
export function warningsOf(moments: VisibleMoments, numbers: readonly number[]): MomentsHere['warnings'] {
  const counts = new Map<ContentNote, number>();
  for (const { moment } of moments.moments(numbers)) {
    for (const note of moment.contentNotes) counts.set(note, (counts.get(note) ?? 0) + 1);
  }
  return CONTENT_NOTES.flatMap((note) => {
    const count = counts.get(note);
    return count === undefined ? [] : [{ note, moments: count }];
  }).sort((one, other) => other.moments - one.moments);
}
