import { type Film, titlesOf } from '../../domain/film.ts';
import { fold } from '../../domain/fold.ts';

/** All titles of a film and its year, folded. One by one: a folded text of all of them takes several times as long. */
export function foldedTitles(film: Film): string {
  return [...titlesOf(film).map(fold), film.year].join(' ');
}
