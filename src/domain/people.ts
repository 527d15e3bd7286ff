import type { Fact, LocalisedText } from './catalogue-files.ts';
import type { Film, Sourced } from './film.ts';
import type { Sequence } from './sequence.ts';

/** What a person did in a film. */
export interface Credit {
  readonly film: Film;
  readonly job: 'director' | 'writer' | 'cast';
  /** Whom they play, if known. */
  readonly character?: string | undefined;
  /** Who the character is, or all that is known if they have no name. */
  readonly description?: LocalisedText | undefined;
}

/** Somebody who made or acts in films of the catalogue. */
export interface FilmPerson {
  /** Lower-case words joined by hyphens: `aras-bulut-iynemli`. */
  readonly id: string;
  readonly name: string;
  /** Other spellings, and the name in its own script. */
  readonly aliases: readonly string[];
  readonly notable: readonly Sourced<Fact>[];
  /** Each film that credits them, once, in order of release. */
  readonly films: Sequence<Film>;
  /** Everything that they did in all these films, in their order. */
  readonly credits: readonly Credit[];
  creditsIn(filmId: string): readonly Credit[];
}

/** The people behind the films of the catalogue. */
export interface FilmPeople {
  /** Those with most credits first. */
  readonly all: Sequence<FilmPerson>;
  person(id: string): FilmPerson | undefined;
  /** The person behind a name in a film's credits. */
  inFilm(film: string, name: string): FilmPerson | undefined;
  /** The same as a number, by which many are compared without reading them. */
  numberInFilm(film: string, name: string): number | undefined;
  /** By parts of a name, best match first; among equal matches, people with more films first. */
  search(query: string, max: number): FilmPerson[];
}
