import { type KeptWant, MAX_WANTS, togetherOf, type Want } from '../../domain/want.ts';
import type { Change } from '../store/record-store.ts';
import type { Writer } from './writer.ts';

/** What is on a list after a film was put on it: since now, since before, or since before with a moment that leads to it now. */
export interface PutWant {
  readonly want: KeptWant;
  readonly since: 'now' | 'before' | 'led-to-now';
}

/** Which films people want to see, as it is written. */
export class Wants {
  readonly #writer: Writer;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /**
   * Puts a film on a person's list, unless it is there, under that id or another one. If no moment led to it before, and they
   * haven't seen it since, the moment that does now is kept with it.
   * @param isFilm whether an id on the list is one of the film's
   * @returns what is there now, and since when; `full` if the list has no room for another film
   */
  put(
    user: string,
    film: string,
    want: Omit<Want, 'v'>,
    isFilm: (id: string) => boolean,
  ): Promise<PutWant | 'full'> {
    const { queue, store, library } = this.#writer;
    return queue(async () => {
      const before = togetherOf(this.#found(user, isFilm));
      const { from } = want;
      if (before && (from === undefined || before.from !== undefined || before.seenAt !== undefined)) {
        return { want: before, since: 'before' };
      }
      if (!before && library.wants.of(user).size >= MAX_WANTS) return 'full';
      const { film: id, ...kept }: KeptWant = before ? { ...before, from } : { v: 1, film, ...want };
      await store.write([this.#kept(user, id, kept)]);
      return { want: { film: id, ...kept }, since: before ? 'led-to-now' : 'now' };
    });
  }

  /**
   * Keeps that the person has seen the film. When they said so first stays.
   * @returns what is kept now; `undefined` if it isn't on their list
   */
  see(user: string, isFilm: (id: string) => boolean, at: number): Promise<KeptWant | undefined> {
    return this.#writer.queue(async () => {
      const found = this.#found(user, isFilm);
      const since = togetherOf(found)?.seenAt ?? at;
      const seen = found.map((want) => ({ ...want, seenAt: want.seenAt ?? since }));
      const unseen = found.some(({ seenAt }) => seenAt === undefined);
      if (unseen)
        await this.#writer.store.write(seen.map(({ film, ...want }) => this.#kept(user, film, want)));
      return togetherOf(seen);
    });
  }

  /** @returns false if it wasn't on their list */
  drop(user: string, isFilm: (id: string) => boolean): Promise<boolean> {
    const { guild, store, queue, writableKey } = this.#writer;
    return queue(async () => {
      const found = this.#found(user, isFilm);
      if (found.length === 0) return false;
      await store.write(
        found.map(({ film }) => ({ delete: writableKey({ guild, kind: 'want', user, film }) })),
      );
      return true;
    });
  }

  /** A film that was merged into another may be on the list twice. */
  #found(user: string, isFilm: (id: string) => boolean): readonly KeptWant[] {
    return [...this.#writer.library.wants.of(user)]
      .filter(([film]) => isFilm(film))
      .map(([film, want]) => ({ ...want, film }));
  }

  #kept(user: string, film: string, record: Want): Change {
    const { guild, writableKey } = this.#writer;
    return { set: writableKey({ guild, kind: 'want', user, film }), record };
  }
}
