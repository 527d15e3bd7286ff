import type { Films } from '../../data/catalogue/films.ts';
import type { Library } from '../../data/community/library.ts';
import type { LiveMoment } from '../../domain/moment.ts';

/** The moments of those films, newest first; a film may stand in them under an id of before. */
export function momentsOfFilms(films: Films, library: Library, ids: ReadonlySet<string>): LiveMoment[] {
  return [...library.newest()].filter(({ moment }) =>
    ids.has(films.find(moment.film, library)?.id ?? moment.film),
  );
}
