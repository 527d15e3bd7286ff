import type { Film } from '../../domain/film.ts';
import type { Credit } from '../../domain/people.ts';

/** Everything that somebody did in a film, with the name that the film gives them. */
interface NamedCredit extends Credit {
  readonly name: string;
}

/** The credits of a film in the order of `namesIn`. */
export function creditsIn(film: Film): readonly NamedCredit[] {
  return [
    ...film.directors.map((name) => ({ film, name, job: 'director' as const })),
    ...film.writers.map((name) => ({ film, name, job: 'writer' as const })),
    ...film.cast.map(({ name, character, description }) => ({
      film,
      name,
      job: 'cast' as const,
      character,
      description,
    })),
  ];
}

/** The name in each credit of a film. */
export function namesIn({ directors, writers, cast }: Film): readonly string[] {
  return [...directors, ...writers, ...cast.map(({ name }) => name)];
}
