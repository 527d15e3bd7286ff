import type { Want } from '../../domain/want.ts';

const NONE: ReadonlyMap<string, Want> = new Map();

/** Which films people want to see, or have seen since, by the ids under which that is kept. */
export class WantBook {
  readonly #ofPerson = new Map<string, Map<string, Want>>();
  readonly #ofFilm = new Map<string, Map<string, Want>>();

  /** Those of a person, by film. */
  of(user: string): ReadonlyMap<string, Want> {
    return this.#ofPerson.get(user) ?? NONE;
  }

  /** Those of a film, by person. */
  about(film: string): ReadonlyMap<string, Want> {
    return this.#ofFilm.get(film) ?? NONE;
  }

  get films(): Iterable<string> {
    return this.#ofFilm.keys();
  }

  /** @param want `undefined` if it is no longer so */
  put(user: string, film: string, want: Want | undefined): void {
    place(this.#ofPerson, user, film, want);
    place(this.#ofFilm, film, user, want);
  }
}

function place(all: Map<string, Map<string, Want>>, one: string, other: string, want: Want | undefined) {
  const within = all.get(one) ?? new Map<string, Want>();
  if (want) within.set(other, want);
  else within.delete(other);
  if (within.size === 0) all.delete(one);
  else all.set(one, within);
}
