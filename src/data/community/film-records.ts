import type { CommunityFilm, FilmMerge } from '../../domain/community-film.ts';
import { keyFor } from '../store/keys.ts';
import type { Change } from '../store/record-store.ts';
import type { Writer } from './writer.ts';

/** The films that a community added itself, as they are written. */
export class FilmRecords {
  readonly #writer: Writer;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /** Keeps a film of the community's own, without a moment about it. */
  add(film: CommunityFilm): Promise<void> {
    return this.#writer.queue(() => this.#keepFilm(film));
  }

  /**
   * Keeps what a moderator filled in about a film of the community's own.
   * @param along changes committed together with it
   * @returns false if there is no such film
   */
  complete(film: CommunityFilm, along: readonly Change[] = []): Promise<boolean> {
    const { library, queue } = this.#writer;
    return queue(async () => {
      if (!library.film(film.id)) return false;
      await this.#keepFilm(film, along);
      return true;
    });
  }

  /**
   * From now on a film of the community's own is one in the catalogue. Its own record stays, so that this can be undone.
   * @param along changes committed together with it
   * @returns false if there is no such film, or it was already merged
   */
  merge(film: string, merge: Omit<FilmMerge, 'v'>, along: readonly Change[] = []): Promise<boolean> {
    const { guild, store, library, queue, writableKey } = this.#writer;
    return queue(async () => {
      if (!library.film(film) || library.currentFilmId(film) !== film) return false;
      const kept: FilmMerge = { v: 1, ...merge };
      await store.write([...along, { set: writableKey({ guild, kind: 'merge', film }), record: kept }]);
      library.putMerge(film, kept);
      return true;
    });
  }

  /**
   * @param along changes committed together with it
   * @returns false where the film was not merged
   */
  unmerge(film: string, along: readonly Change[] = []): Promise<boolean> {
    const { guild, store, library, queue } = this.#writer;
    return queue(async () => {
      if (library.currentFilmId(film) === film) return false;
      await store.write([...along, { delete: keyFor({ guild, kind: 'merge', film }) }]);
      library.dropMerge(film);
      return true;
    });
  }

  async #keepFilm(film: CommunityFilm, along: readonly Change[] = []): Promise<void> {
    const { guild, store, library, writableKey } = this.#writer;
    const key = writableKey({ guild, kind: 'film', film: film.id });
    await store.write([...along, { set: key, record: film }]);
    library.putFilm(film);
  }
}
