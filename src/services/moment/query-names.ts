import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import type { Film } from '../../domain/film.ts';
import type { MomentQuery } from '../../domain/moment-query.ts';
import type { App } from '../app.ts';

/** The film and the person that a query names, as far as they are known here. */
export function namesInQuery(
  { films, people }: Pick<App, 'films' | 'people'>,
  moments: VisibleMoments,
  { film, credited }: MomentQuery,
): { readonly film: Film | undefined; readonly credited: string | undefined } {
  return {
    film: film === undefined ? undefined : films.find(film, moments),
    credited: credited === undefined ? undefined : people.person(credited)?.name,
  };
}
