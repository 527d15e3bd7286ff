import type { Family, Film } from '../../domain/film.ts';
import { originalOf } from '../../domain/lineage.ts';
import { MAX_FILMS } from './measures.ts';

/**
 * The films in a picture, in order of release: all of the family, or of one that is too large the first film and those around
 * the ones on the page.
 */
export function shownFilms(family: Family, page: readonly Film[] = family.films): readonly Film[] {
  const { films } = family;
  if (films.length <= MAX_FILMS) return films;
  const first = originalOf(family);
  const others = films.filter((film) => film !== first);
  const room = MAX_FILMS - 1;
  const onPage = others.filter((film) => page.includes(film)).length;
  const from = others.findIndex((film) => page.includes(film)) - Math.floor((room - onPage) / 2);
  const start = Math.min(Math.max(from, 0), others.length - room);
  const shown = others.slice(start, start + room);
  return films.filter((film) => film === first || shown.includes(film));
}
