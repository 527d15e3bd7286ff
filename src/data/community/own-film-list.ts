import type { CommunityFilm, FilmMerge } from '../../domain/community-film.ts';

/** The films that a community added itself. */
export class OwnFilmList {
  readonly #films = new Map<string, CommunityFilm>();
  readonly #merges = new Map<string, FilmMerge>();
  /** The same array until something changes, so that values derived from it can be cached. */
  #unmerged: readonly CommunityFilm[] | undefined;

  get unmerged(): readonly CommunityFilm[] {
    this.#unmerged ??= [...this.#films.values()].filter(({ id }) => !this.#merges.has(id));
    return this.#unmerged;
  }

  get merged(): readonly CommunityFilm[] {
    return [...this.#merges.keys()].flatMap((id) => this.#films.get(id) ?? []);
  }

  film(id: string): CommunityFilm | undefined {
    return this.#films.get(id);
  }

  currentFilmId(id: string): string {
    return this.#merges.get(id)?.into ?? id;
  }

  put(film: CommunityFilm): void {
    this.#films.set(film.id, film);
    this.#unmerged = undefined;
  }

  putMerge(film: string, merge: FilmMerge): void {
    this.#merges.set(film, merge);
    this.#unmerged = undefined;
  }

  dropMerge(film: string): void {
    this.#merges.delete(film);
    this.#unmerged = undefined;
  }
}
