import type { Fact } from './catalogue-files.ts';
import type { Film, Sourced } from './film.ts';

/** What a person did in a film. */
export interface Credit {
  readonly film: Film;
  readonly job: 'director' | 'writer' | 'cast';
  /** Whom they play, where that is known. */
  readonly character?: string | undefined;
}

/** Somebody who made films that the catalogue knows, or plays in them. */
export interface FilmPerson {
  /** Lower-case words joined by hyphens: `aras-bulut-iynemli`. */
  readonly id: string;
  readonly name: string;
  /** Other spellings, and the name in its own script. */
  readonly aliases: readonly string[];
  readonly notable: readonly Sourced<Fact>[];
  /** In the order of release. */
  readonly credits: readonly Credit[];
}

/** Who made the films of the catalogue. */
export interface FilmPeople {
  readonly all: readonly FilmPerson[];
  person(id: string): FilmPerson | undefined;
  /** Whom a film means by a name in its credits. */
  inFilm(film: string, name: string): FilmPerson | undefined;
  /** By parts of a name, best match first; among equals whoever is in more films. */
  search(query: string, max: number): FilmPerson[];
}
