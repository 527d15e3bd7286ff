import type { CommunityFilm, FilmMerge } from '../../domain/community-film.ts';

/** How many selections of films are kept: one for each group of people who may not see the same ones. */
const MAX_PARTLY = 20;

/** The films that a community added itself. */
export class OwnFilmList {
  readonly #films = new Map<string, CommunityFilm>();
  readonly #merges = new Map<string, FilmMerge>();
  /** The same array until something changes, so that values derived from it can be cached. */
  #unmerged: readonly CommunityFilm[] | undefined;
  /** The same without some of them, by the ids of those. */
  readonly #partly = new Map<string, readonly CommunityFilm[]>();

  get unmerged(): readonly CommunityFilm[] {
    this.#unmerged ??= [...this.#films.values()].filter(({ id }) => !this.#merges.has(id));
    return this.#unmerged;
  }

  unmergedWithout(isHidden: (film: CommunityFilm) => boolean): readonly CommunityFilm[] {
    const all = this.unmerged;
    const hidden = all.filter(isHidden).map(({ id }) => id);
    if (hidden.length === 0) return all;
    const key = hidden.join();
    const known = this.#partly.get(key);
    if (known) return known;
    const shown = all.filter(({ id }) => !hidden.includes(id));
    if (this.#partly.size >= MAX_PARTLY) this.#partly.clear();
    this.#partly.set(key, shown);
    return shown;
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
    this.#changed();
  }

  putMerge(film: string, merge: FilmMerge): void {
    this.#merges.set(film, merge);
    this.#changed();
  }

  dropMerge(film: string): void {
    this.#merges.delete(film);
    this.#changed();
  }

  #changed(): void {
    this.#unmerged = undefined;
    this.#partly.clear();
  }
}
